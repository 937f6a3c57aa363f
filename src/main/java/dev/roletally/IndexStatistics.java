package dev.roletally;

import dev.roletally.internal.lucene.Effort;
import dev.roletally.internal.lucene.Snapshot;
import dev.roletally.internal.search.RoleSearch;

/**
 * What an index holds for ranking, and what its rankings took since it was opened. The counts only
 * grow: what one ranking took is the difference between the statistics after and before it.
 *
 * @param roles the number of roles held, removed ones included until their files are merged
 * @param distinctLeaves how many different things they ask
 * @param flatBytes the heap, in bytes, that all roles take in the form in which they are scored
 * @param preparedPolicies how many policies rankings are fast under
 * @param policyBytes the heap, in bytes, that is kept for policies
 * @param rankings how many rankings there were; a page of one counts as one
 * @param evaluatedRoles how many roles were scored in them, in part or whole
 * @param postingsRead how many entries were read to find those
 * @param scans how many of the rankings looked at every role of some part of the index, apart from
 *     segments of few roles, since they were under a policy not prepared for, or let through few
 *     roles, or could not be sure of the best roles otherwise
 */
public record IndexStatistics(
    long roles,
    int distinctLeaves,
    long flatBytes,
    int preparedPolicies,
    long policyBytes,
    long rankings,
    long evaluatedRoles,
    long postingsRead,
    long scans) {
  static IndexStatistics of(Snapshot roles) {
    RoleSearch.Statistics held = roles.statistics();
    Effort.Sums effort = roles.effort();
    return new IndexStatistics(
        held.roles(),
        held.leaves(),
        held.flatBytes(),
        held.policies(),
        held.policyBytes(),
        effort.rankings(),
        effort.evaluated(),
        effort.postingsRead(),
        effort.scans());
  }
}
