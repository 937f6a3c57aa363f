package dev.roletally.bench.corpus;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.Degree;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.LanguageLevel;
import dev.roletally.model.Necessity;
import dev.roletally.model.Profile;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Roles drawn anew from the {@link Counts} of real postings, in the bundled vocabulary.
 *
 * <p>A role draws a family; from its family whether it is for a fixed time, how many requirements
 * it has, and of each requirement category, necessity and form at once; and for each leaf of the
 * form what it names: of skills, frameworks and fields of study 85 draws of 100 are the family's
 * and 15 any family's. What was counted together so stays together: category with necessity with
 * form, a degree's levels with its status, a time's length with its hours. What was not counted
 * together is independent, which makes the roles more varied than real ones.
 */
final class ResampledCorpus implements Corpus {
  private static final int FAMILY_PERCENT = 85;
  private static final List<DegreeLevel> LEVELS =
      List.of(DegreeLevel.BACHELOR, DegreeLevel.MASTER, DegreeLevel.DOCTORATE);

  private final Vocabulary vocabulary = Vocabulary.bundled();
  private final Counts counts;
  private final Counts.Drawn families;
  private final Map<String, Counts.Drawn> tables = new HashMap<>();
  private final ResampledLeaves leaves;

  ResampledCorpus(Counts counts) {
    this.counts = counts;
    this.families = counts.drawn("family");
    for (String table : counts.tables()) {
      tables.put(table, counts.drawn(table));
    }
    this.leaves = new ResampledLeaves(vocabulary, tables::get, this::named);
  }

  @Override
  public String name() {
    return "real";
  }

  @Override
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public Posted posted(int number) {
    Dice dice = Dice.of("real roles", number);
    String family = families.draw(dice);
    PostingDraft draft = new PostingDraft(Corpus.roleId(number), "Opening, family " + family);
    int left = Integer.parseInt(draw("requirements " + family, dice));
    for (; left > 0; left--) {
      String[] ask = draw("ask " + family, dice).split(" ", 3);
      Form form = Form.parse(ask[2]);
      draft.ask("Asked: ");
      Criterion criterion = form.fill(kind -> leaves.leaf(kind, family, draft, dice));
      draft.end(Necessity.valueOf(ask[1]), Category.valueOf(ask[0]), criterion);
    }
    return draft.posted(Boolean.parseBoolean(draw("fixed " + family, dice)));
  }

  private String draw(String table, Dice dice) {
    Counts.Drawn drawn = tables.get(table);
    if (drawn == null) {
      throw new IllegalArgumentException(
          "table must be one of " + counts.tables() + ", got: " + table);
    }
    return drawn.draw(dice);
  }

  /** What a leaf of this kind names: mostly something of the family, if the family names any. */
  private String named(String kind, String family, Dice dice) {
    String of = dice.percent(FAMILY_PERCENT) ? family : families.draw(dice);
    while (!tables.containsKey(kind + " " + of)) {
      of = families.draw(dice);
    }
    return draw(kind + " " + of, dice);
  }

  @Override
  public Profile profile(int number) {
    Dice dice = Dice.of("real profiles", number);
    String family = families.draw(dice);
    Profile.Builder profile = Profile.builder("p" + number);
    claims("skills", family, dice.between(5, 10), dice).forEach(profile::skills);
    claims("frameworks", family, dice.between(1, 6), dice).forEach(profile::frameworks);
    String field = leaves.label(named("field", family, dice));
    DegreeLevel level = LEVELS.get(dice.below(LEVELS.size()));
    Degree degree =
        dice.percent(70) ? Degree.pursuing(level, field) : Degree.completed(level, field);
    LocalDate from = Corpus.AS_OF.plusDays(dice.below(180));
    String[] language = draw("language", dice).split(" ");
    return profile
        .degree(degree.expected(YearMonth.of(2026, 1).plusMonths(dice.below(30))))
        .available(from, from.plusDays(dice.between(30, 430) - 1))
        .months(dice.below(49))
        .authorizedIn("US")
        .language("en", LanguageLevel.FLUENT)
        .language(language[0], LanguageLevel.valueOf(language[1]))
        .locations(leaves.label(draw("location", dice)))
        .build();
  }

  private List<String> claims(String kind, String family, int wanted, Dice dice) {
    Set<String> claimed = new LinkedHashSet<>();
    // a family that names few things may not have so many
    for (int i = 0; i < 10 * wanted && claimed.size() < wanted; i++) {
      claimed.add(leaves.label(named(kind, family, dice)));
    }
    return new ArrayList<>(claimed);
  }
}
