/**
 * The commands that show papers: today, date, top, show, search.
 */
@NullMarked
package dev.paperboy.reading;

import org.jspecify.annotations.NullMarked;
