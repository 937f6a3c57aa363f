package dev.roletally.internal.lucene;

import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledRole;
import java.util.Optional;

/**
 * A role as the store takes it: what it is scored by, what is shown of it, and where it came from.
 *
 * @param role its facts are what filters and facets speak of
 * @param program its compiled form
 * @param terms what a pass over all roles should find beside the program
 * @param opening a key that the postings of one opening share, if there is one
 * @param record the whole role, in a form of the caller's
 * @param posting the posting it was read from, in a form of the caller's, if that is kept
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record RoleEntry(
    Role role,
    CompiledRole program,
    byte[] terms,
    Optional<String> opening,
    byte[] record,
    Optional<byte[]> posting) {}
