package dev.roletally.scoring;

import dev.roletally.explain.Eligibility;

/**
 * What scoring a role for a profile came to.
 *
 * @param score points earned, in millionths
 * @param lowest the score if inferred claims counted nothing
 * @param highest the score if all that is open were filled in well
 * @param eligibility whether the candidate may apply
 * @param tier the group that a ranking sorts by before the score: higher ranks first; -1 if the
 *     policy leaves the role out
 */
public record ScoreRow(int score, int lowest, int highest, Eligibility eligibility, int tier) {}
