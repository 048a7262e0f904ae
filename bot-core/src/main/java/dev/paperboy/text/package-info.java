/**
 * Every word the bot says, per language.
 */
@NullMarked
package dev.paperboy.text;

import org.jspecify.annotations.NullMarked;
