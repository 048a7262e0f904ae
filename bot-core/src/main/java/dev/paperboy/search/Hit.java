package dev.paperboy.search;

import dev.paperboy.digest.PaperId;
import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A paper that was found.
 *
 * @param score relevance, comparable within one search only
 * @param date of its newest appearance
 * @param votes of its newest appearance
 */
public record Hit(PaperId id, double score, LocalDate date, OptionalInt votes) {}
