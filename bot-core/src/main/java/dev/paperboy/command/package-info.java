/**
 * One definition of each command: parsing, access, dispatch, and an answer for every failure.
 */
@NullMarked
package dev.paperboy.command;

import org.jspecify.annotations.NullMarked;
