package dev.roletally.internal.lucene;

/**
 * Where a role stands in a ranking: by tier, then by score, both highest first, then by role id in
 * the order of its bytes of UTF-8.
 *
 * @param tier 2 for roles that rank by score alone, less for those set below
 * @param score in millionths
 * @param role the role's id
 */
public record Position(int tier, int score, String role) {}
