package dev.roletally.explain;

import dev.roletally.model.Category;

/**
 * What the requirements of one category earned together.
 *
 * @param category which
 * @param atStake points at stake: the sum over its requirements
 * @param earned points earned: the sum over its requirements
 */
public record CategoryMatch(Category category, int atStake, int earned) {}
