/**
 * The ledger: each edition reaches each destination once, whatever fails.
 */
@NullMarked
package dev.paperboy.delivery;

import org.jspecify.annotations.NullMarked;
