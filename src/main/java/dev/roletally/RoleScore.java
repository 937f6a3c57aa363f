package dev.roletally;

/**
 * A role's place in a ranking without its explanation.
 *
 * @param roleId the role
 * @param score its score, in millionths: see {@link dev.roletally.explain.Match#score()}
 */
public record RoleScore(String roleId, int score) {}
