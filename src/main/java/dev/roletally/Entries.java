package dev.roletally;

import dev.roletally.format.PostingJson;
import dev.roletally.format.RoleBytes;
import dev.roletally.internal.lucene.Kept;
import dev.roletally.internal.lucene.RoleEntry;
import dev.roletally.model.Role;
import dev.roletally.plan.Opening;
import dev.roletally.plan.SameOpenings;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.CompiledRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Turns roles and postings into what an index keeps of them, and back. */
final class Entries {
  private final RoleTally tally;
  private final boolean keepsPostings;

  Entries(RoleTally tally, boolean keepsPostings) {
    this.tally = tally;
    this.keepsPostings = keepsPostings;
  }

  /** What is kept of a role, made anew: from its posting if there is one. */
  RoleEntry anew(Kept kept) {
    return kept.posting().isPresent()
        ? entry(tally.read(parsePosting(kept.posting().get())), kept.posting())
        : entry(parse(kept.record()), Optional.empty());
  }

  static List<Role> parse(List<byte[]> records) {
    return records.stream().map(Entries::parse).toList();
  }

  static Role parse(byte[] record) {
    return RoleBytes.read(record);
  }

  static Posting parsePosting(byte[] posting) {
    return PostingJson.read(new String(posting, StandardCharsets.UTF_8));
  }

  /** Reads a posting. */
  RoleEntry entry(Posting posting) {
    PutCheck.id(posting.id());
    return entry(tally.read(posting), kept(posting));
  }

  /** The bytes of a posting, if postings are kept. */
  Optional<byte[]> kept(Posting posting) {
    return keepsPostings
        ? Optional.of(PostingJson.write(posting).getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  RoleEntry entry(Role role, Optional<byte[]> posting) {
    PutCheck.id(role.id());
    role.attributes().forEach(PutCheck::attribute);
    return new RoleEntry(
        role,
        CompiledRole.of(role, tally.vocabulary()).encode(),
        Opening.terms(role),
        SameOpenings.key(role),
        RoleBytes.write(role),
        posting);
  }
}
