/**
 * Saved searches of people and channels, and matching a day's papers against all of them.
 */
@NullMarked
package dev.paperboy.subscription;

import org.jspecify.annotations.NullMarked;
