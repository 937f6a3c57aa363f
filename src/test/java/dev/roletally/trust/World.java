package dev.roletally.trust;

import dev.roletally.RankRequest;
import dev.roletally.RoleTally;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Concept;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * The small world that indexes are attacked in: a vocabulary that loads at once, a profile, and
 * roles that are made from an id and a version alone, so that a model knows what an index must
 * hold.
 */
public final class World {
  /** The attribute that says which version of a role it is. */
  public static final String VERSION = "version";

  /** The attribute that roles of one batch share. */
  public static final String GROUP = "group";

  private static final List<String> SKILLS =
      List.of("Ada", "Basic", "Cobol", "Dart", "Erlang", "Fortran", "Groovy", "Haskell", "Idris");
  private static final Span NOWHERE = new Span(0, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final int MOST_ASKS = 4;
  private static final int MOST_WORDS = 90;

  /** The door, with the vocabulary of this world. */
  public static final RoleTally TALLY = RoleTally.with(vocabulary());

  /** A candidate who has some of the skills. */
  public static final Profile PROFILE =
      Profile.builder("candidate").skills("Basic", "Dart", "Groovy", "Haskell").build();

  /** How {@link #PROFILE} is scored. */
  public static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), DAY);

  private World() {}

  private static Vocabulary vocabulary() {
    Vocabulary.Builder builder = Vocabulary.builder();
    SKILLS.forEach(skill -> builder.add(Concept.of(concept(skill), skill, ConceptKind.LANGUAGE)));
    return builder.build();
  }

  private static String concept(String skill) {
    return "w-" + skill.toLowerCase(java.util.Locale.ROOT);
  }

  /** A ranking of at most so many roles. */
  public static RankRequest top(int k) {
    return RankRequest.top(k).asOf(DAY);
  }

  /** A version of a role; its group is what stands before the dash of its id. */
  public static Role role(String id, int version) {
    Random random = new Random(id.hashCode() * 1_000_003L + version);
    Role.Builder role =
        Role.builder(id)
            .title(new Fact<>("Role " + id + ", " + version + words(random), NOWHERE))
            .attribute(VERSION, Integer.toString(version))
            .attribute(GROUP, group(id));
    int asks = 1 + random.nextInt(MOST_ASKS);
    for (int i = 0; i < asks; i++) {
      role.requirement(ask(i, SKILLS.get(random.nextInt(SKILLS.size())), random.nextBoolean()));
    }
    return role.build();
  }

  /** Words that do not compress well, so that files have some length. */
  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(MOST_WORDS); i > 0; i--) {
      words.append(' ').append(Integer.toString(random.nextInt() & Integer.MAX_VALUE, 36));
    }
    return words.toString();
  }

  private static Requirement ask(int number, String skill, boolean minimum) {
    return Requirement.of(
        "r" + number,
        minimum ? Necessity.MINIMUM : Necessity.PREFERRED,
        Category.SKILLS,
        NOWHERE,
        skill,
        Because.DEFAULT,
        new Criterion.Skill(concept(skill), skill, ConceptKind.LANGUAGE, NOWHERE, 0));
  }

  /** The group of the role with an id. */
  public static String group(String id) {
    return id.substring(0, id.indexOf('-'));
  }

  /** The posting that is kept beside a version of a role. */
  public static Posting posting(String id, int version) {
    return Posting.text(id, "Version " + version + " of " + id);
  }

  /** The version of a role, as it says itself. */
  public static int version(Role role) {
    return Integer.parseInt(role.attributes().getOrDefault(VERSION, "0"));
  }
}
