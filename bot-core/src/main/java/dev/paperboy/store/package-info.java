/**
 * Connection, migrations, and the few differences between SQLite and PostgreSQL.
 */
@NullMarked
package dev.paperboy.store;

import org.jspecify.annotations.NullMarked;
