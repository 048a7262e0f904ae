/**
 * What is said and where: messages as data, the places they go to, and the port that posts them. Depends on nothing.
 */
@NullMarked
package dev.paperboy.chat;

import org.jspecify.annotations.NullMarked;
