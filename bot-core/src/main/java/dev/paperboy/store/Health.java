package dev.paperboy.store;

/**
 * How a database is.
 *
 * @param problem what SQLite's check found; empty when all is well
 * @param bytes of the database file
 * @param schema the version of its tables
 */
public record Health(String problem, long bytes, int schema) {
    public boolean sound() {
        return problem.isEmpty();
    }
}
