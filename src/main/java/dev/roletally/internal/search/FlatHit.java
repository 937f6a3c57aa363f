package dev.roletally.internal.search;

/**
 * A role found.
 *
 * @param tier the tier it ranks in
 * @param score its score, in millionths
 * @param segment the place of its segment
 * @param document its document within the segment
 */
public record FlatHit(int tier, int score, int segment, int document) {}
