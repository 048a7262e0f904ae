package dev.paperboy.schedule;

/** @param value opaque; never reused */
public record ScheduleId(String value) {}
