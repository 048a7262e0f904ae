/**
 * A digest and its papers: reading the markdown, importing it, the archive.
 */
@NullMarked
package dev.paperboy.digest;

import org.jspecify.annotations.NullMarked;
