/**
 * The process: command line, configuration, and everything wired by hand.
 */
@NullMarked
package dev.paperboy.launcher;

import org.jspecify.annotations.NullMarked;
