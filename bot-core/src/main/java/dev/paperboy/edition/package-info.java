/**
 * Choosing and composing what one destination gets; remembers what each has seen.
 */
@NullMarked
package dev.paperboy.edition;

import org.jspecify.annotations.NullMarked;
