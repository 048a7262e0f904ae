/**
 * Text analysis, the query language, and the index over the archive.
 */
@NullMarked
package dev.paperboy.search;

import org.jspecify.annotations.NullMarked;
