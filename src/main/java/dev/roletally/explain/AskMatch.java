package dev.roletally.explain;

/**
 * An ask, the unit that is weighed, and what it earned.
 *
 * @param criterion the criterion with its credit
 * @param weighed whether it has a weight of its own: not if it repeats another or cannot be proved
 * @param atStake points at stake, in millionths
 * @param earned points earned: {@code floor(atStake · credit / 1000)}
 * @param lowest points that even the least credit earns
 * @param highest points that the greatest credit would earn
 */
public record AskMatch(
    CriterionMatch criterion, boolean weighed, int atStake, int earned, int lowest, int highest) {}
