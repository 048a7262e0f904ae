/**
 * What a chat platform is and what it may ask of the core.
 */
@NullMarked
package dev.paperboy.platform;

import org.jspecify.annotations.NullMarked;
