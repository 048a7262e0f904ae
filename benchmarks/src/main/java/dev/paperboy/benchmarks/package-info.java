/**
 * Measures what Paperboy does beside what one would use instead, in one run.
 */
@NullMarked
package dev.paperboy.benchmarks;

import org.jspecify.annotations.NullMarked;
