package dev.roletally.format;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import dev.roletally.explain.Match;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Explainer;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Vocabulary;
import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A score with everything it was made with, kept so that it can be accounted for later and made
 * again. Role and profile are held by id and hash, not in full; the match, which quotes both, is.
 *
 * @param library the version of the library that made it
 * @param scoring the version of the scoring rules
 * @param vocabulary the vocabulary's fingerprint
 * @param asOf the day the score speaks of
 * @param policy the policy, in full
 * @param roleId the role's id
 * @param roleHash SHA-256 of the role's compact JSON
 * @param profileId the profile's id
 * @param profileHash SHA-256 of the profile's compact JSON
 * @param match the match as JSON on one line
 */
public record DecisionRecord(
    String library,
    String scoring,
    String vocabulary,
    LocalDate asOf,
    ScoringPolicy policy,
    String roleId,
    String roleHash,
    String profileId,
    String profileHash,
    String match) {
  private static final String SCHEMA = "roletally/record/1";
  private static final Set<String> KEYS =
      Set.of(
          "schema",
          "library",
          "scoring",
          "vocabulary",
          "asOf",
          "policy",
          "role",
          "profile",
          "match");

  /** Rejects null, and a match that is no JSON object; lays the match out on one line. */
  public DecisionRecord {
    requireNonNull(library, "library");
    requireNonNull(scoring, "scoring");
    requireNonNull(vocabulary, "vocabulary");
    requireNonNull(asOf, "asOf");
    requireNonNull(policy, "policy");
    match = JsonText.compact(JsonPlace.personal(match).object());
  }

  /** Scores a role for a profile, and keeps the record of it. */
  public static DecisionRecord of(
      Role role, Profile profile, ScoreSettings settings, Vocabulary vocabulary) {
    Match match =
        Explainer.explain(role, CompiledProfile.of(profile, vocabulary, settings), vocabulary);
    return new DecisionRecord(
        libraryVersion(),
        Scorer.VERSION,
        vocabulary.fingerprint(),
        settings.asOf(),
        settings.policy(),
        role.id(),
        hash(RoleJson.writeCompact(role)),
        profile.id(),
        hash(ProfileJson.writeCompact(profile)),
        match.explanation().toJson());
  }

  /**
   * Scores the role for the profile again, under the recorded policy and day, with this library and
   * a vocabulary, and says what differs. The score is made again even where something differs, so
   * that the caller sees by how much.
   */
  public Replay replay(Role role, Profile profile, Vocabulary with) {
    DecisionRecord now = of(role, profile, ScoreSettings.of(policy, asOf), with);
    List<Difference> differences = new ArrayList<>();
    compare(Part.LIBRARY, library, now.library, differences);
    compare(Part.SCORING, scoring, now.scoring, differences);
    compare(Part.VOCABULARY, vocabulary, now.vocabulary, differences);
    compare(Part.ROLE, roleId + " " + roleHash, now.roleId + " " + now.roleHash, differences);
    compare(
        Part.PROFILE,
        profileId + " " + profileHash,
        now.profileId + " " + now.profileHash,
        differences);
    compare(Part.MATCH, match, now.match, differences);
    return new Replay(now, differences);
  }

  private static void compare(Part part, String recorded, String now, List<Difference> to) {
    if (!recorded.equals(now)) {
      to.add(new Difference(part, recorded, now));
    }
  }

  /** The record as JSON ({@code roletally/record/1}) on one line. */
  public String toJson() {
    return JsonText.compact(
        new ObjectWriter()
            .put("schema", SCHEMA)
            .put("library", library)
            .put("scoring", scoring)
            .put("vocabulary", vocabulary)
            .put("asOf", asOf.toString())
            .put("policy", PolicyJson.inFull(policy))
            .put("role", new ObjectWriter().put("id", roleId).put("sha256", roleHash).done())
            .put(
                "profile",
                new ObjectWriter().put("id", profileId).put("sha256", profileHash).done())
            .put("match", JsonText.parse(match))
            .done());
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IllegalArgumentException if it is no such record
   */
  public static DecisionRecord parse(String json) {
    JsonPlace at = JsonPlace.personal(json).only(KEYS);
    String schema = at.need("schema").text();
    checkArgument(schema.equals(SCHEMA), "schema must be %s, got: %s", SCHEMA, schema);
    JsonPlace role = at.need("role");
    JsonPlace profile = at.need("profile");
    return new DecisionRecord(
        at.need("library").text(),
        at.need("scoring").text(),
        at.need("vocabulary").text(),
        at.need("asOf").date(),
        PolicyJson.read(JsonText.compact(at.need("policy").object())),
        role.need("id").text(),
        role.need("sha256").text(),
        profile.need("id").text(),
        profile.need("sha256").text(),
        JsonText.compact(at.need("match").object()));
  }

  /** The ids alone: the match quotes a candidate's claims, which do not belong in logs. */
  @Override
  public String toString() {
    return "DecisionRecord[" + roleId + ", " + profileId + "]";
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** The version of the module, else of the jar; {@code unpackaged} from loose classes. */
  private static String libraryVersion() {
    return Optional.ofNullable(DecisionRecord.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(DecisionRecord.class.getPackage().getImplementationVersion()))
        .orElse("unpackaged");
  }

  /** What two records may differ in. */
  public enum Part {
    /** The library's version. */
    LIBRARY,
    /** The version of the scoring rules. */
    SCORING,
    /** The vocabulary's fingerprint. */
    VOCABULARY,
    /** The role's id or hash. */
    ROLE,
    /** The profile's id or hash. */
    PROFILE,
    /** The match itself. */
    MATCH
  }

  /**
   * Something that is not as it was recorded.
   *
   * @param part what
   * @param recorded its value in the record
   * @param now its value at the replay
   */
  public record Difference(Part part, String recorded, String now) {
    /** The part alone: a match quotes a candidate's claims, which do not belong in logs. */
    @Override
    public String toString() {
      return "Difference[" + part + "]";
    }
  }

  /**
   * A recorded score made again.
   *
   * @param now the record of making it again
   * @param differences what is not as it was recorded; none if the two are the same to the byte
   */
  public record Replay(DecisionRecord now, List<Difference> differences) {
    /** Copies the list. */
    public Replay {
      differences = List.copyOf(differences);
    }

    /** Whether the match came out the same to the byte, whatever else differs. */
    public boolean isReproduced() {
      return differences.stream().noneMatch(each -> each.part() == Part.MATCH);
    }
  }
}
