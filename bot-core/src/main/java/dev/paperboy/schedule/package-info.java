/**
 * When a destination gets its edition.
 */
@NullMarked
package dev.paperboy.schedule;

import org.jspecify.annotations.NullMarked;
