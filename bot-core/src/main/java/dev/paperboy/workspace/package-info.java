/**
 * Tenants and the people in them: language, zone and what they chose to see.
 */
@NullMarked
package dev.paperboy.workspace;

import org.jspecify.annotations.NullMarked;
