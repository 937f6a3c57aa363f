package dev.roletally.explain;

import java.time.LocalDate;

/**
 * What a score was made with, so that it can be made again.
 *
 * @param scoring the version of the scoring rules
 * @param policy the policy's name
 * @param policyHash the hash of the policy's values
 * @param vocabulary the vocabulary's fingerprint
 * @param asOf the day the score speaks of
 */
public record Stamp(
    String scoring, String policy, String policyHash, String vocabulary, LocalDate asOf) {}
