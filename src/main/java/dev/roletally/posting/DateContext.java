package dev.roletally.posting;

import java.time.LocalDate;
import java.util.Optional;

/** What settles a date that a posting leaves open. */
record DateContext(
    Optional<LocalDate> posted,
    Optional<LocalDate> retrieved,
    Optional<Integer> cycleYear,
    Optional<String> region) {}
