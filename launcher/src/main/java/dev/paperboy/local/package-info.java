/**
 * The local chat: a full chat platform in a terminal, and the looks that the command line shares with it: a card for the
 * terminal, a page for the browser, JSON for programs.
 */
@NullMarked
package dev.paperboy.local;

import org.jspecify.annotations.NullMarked;
