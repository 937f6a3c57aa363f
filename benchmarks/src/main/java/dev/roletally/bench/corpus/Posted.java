package dev.roletally.bench.corpus;

import dev.roletally.model.Role;
import dev.roletally.posting.Posting;

/**
 * A role and the small posting that it stands in.
 *
 * @param role the role, as if read from the posting
 * @param posting the posting
 */
public record Posted(Role role, Posting posting) {}
