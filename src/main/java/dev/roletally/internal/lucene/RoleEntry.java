package dev.roletally.internal.lucene;

import dev.roletally.model.Role;
import dev.roletally.scoring.EncodedRole;
import java.util.Optional;

/**
 * A role as the store takes it: what it is scored by, what is shown of it, and where it came from.
 *
 * @param role its facts are what filters and facets speak of
 * @param compiled what it is scored by
 * @param terms what a pass over all roles should find beside that
 * @param opening a key that the postings of one opening share, if there is one
 * @param record the whole role, in a form of the caller's
 * @param posting the posting it was read from, in a form of the caller's, if that is kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record RoleEntry(
    Role role,
    EncodedRole compiled,
    byte[] terms,
    Optional<String> opening,
    byte[] record,
    Optional<byte[]> posting) {}
