package dev.roletally.internal.lucene;

import dev.roletally.scoring.ProfileTerms;

/**
 * What is kept of a profile.
 *
 * @param id its id
 * @param terms what it is found by
 * @param record the profile itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ProfileEntry(String id, ProfileTerms terms, byte[] record) {}
