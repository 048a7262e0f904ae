/**
 * Where digests come from: a watched folder.
 */
@NullMarked
package dev.paperboy.source;

import org.jspecify.annotations.NullMarked;
