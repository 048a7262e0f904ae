package dev.paperboy.subscription;

/** @param value opaque; never reused */
public record SubscriptionId(String value) {}
