package dev.paperboy.search;

import java.util.Optional;

/**
 * What somebody typed to search: a query and, where it says so, an order ({@code sort:votes}).
 */
public record SortedQuery(Query query, Optional<Sort> sort) {}
