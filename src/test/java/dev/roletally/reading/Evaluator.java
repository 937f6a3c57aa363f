package dev.roletally.reading;

import static dev.roletally.reading.LabelledPosting.arrays;
import static dev.roletally.reading.LabelledPosting.isTrue;
import static dev.roletally.reading.LabelledPosting.number;
import static dev.roletally.reading.LabelledPosting.objects;
import static dev.roletally.reading.LabelledPosting.text;
import static dev.roletally.reading.LabelledPosting.texts;

import dev.roletally.model.Category;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what was read from one posting with its labels, and adds it to the {@link Figures}. */
final class Evaluator {
  private static final double SAME_CLAUSE = 0.5;
  private static final int MOST_SURFACES = 3;

  private final LabelledPosting posting;
  private final Role role;
  private final Figures figures;
  private final String text;
  private final List<LabelledClause> labelled = new ArrayList<>();
  private final List<LabelledSkill> labelledSkills = new ArrayList<>();
  private final List<Requirement> read;
  private final List<ReadSkill> readSkills = new ArrayList<>();

  private Evaluator(LabelledPosting posting, Role role, Figures figures) {
    this.posting = posting;
    this.role = role;
    this.figures = figures;
    this.text = posting.text();
    this.read = role.requirements().stream().filter(r -> r.derivedFrom().isEmpty()).toList();
  }

  private record LabelledClause(Span span, JsonObject label) {
    String quote() {
      return label.getString("quote");
    }

    boolean is(String key, Enum<?> value) {
      return label.getString(key).equals(value.name());
    }
  }

  /** A labelled skill of clause {@code clause}; {@code group} is -1 if it is asked by itself. */
  private record LabelledSkill(Span span, String necessity, int clause, int group) {
    boolean isAlternativeOf(LabelledSkill other) {
      return group >= 0 && group == other.group;
    }
  }

  /** A skill leaf, the groups it stands in, outermost first, and its place in each. */
  private record ReadSkill(
      Criterion.Skill skill,
      Requirement requirement,
      List<Criterion.Group> groups,
      List<Integer> places) {
    boolean isAlternativeOf(ReadSkill other) {
      if (!requirement.id().equals(other.requirement.id())) {
        return false;
      }
      int depth = 0;
      while (places.get(depth).equals(other.places.get(depth))) {
        depth++;
      }
      return !(groups.get(depth) instanceof Criterion.AllOf);
    }
  }

  /** Adds {@code role}, read from {@code posting}, to {@code figures}. */
  static void add(LabelledPosting posting, Role role, Figures figures) {
    Evaluator evaluator = new Evaluator(posting, role, figures);
    evaluator.findLabels();
    evaluator.findLeaves();
    evaluator.clauses();
    evaluator.educationAndYears();
    evaluator.skills();
    FactCheck.add(posting, role, figures);
    evaluator.traps();
    evaluator.conflicts();
  }

  private void findLabels() {
    for (JsonObject label : posting.clauses()) {
      String quote = label.getString("quote");
      Span clause = Overlap.need(text, quote);
      int index = labelled.size();
      labelled.add(new LabelledClause(clause, label));
      String necessity = label.getString("necessity");
      for (String skill : texts(label, "skills")) {
        labelledSkills.add(new LabelledSkill(inside(clause, quote, skill), necessity, index, -1));
      }
      int group = 0;
      for (JsonArray alternatives : arrays(label, "anyOf")) {
        for (String skill : texts(alternatives)) {
          labelledSkills.add(
              new LabelledSkill(inside(clause, quote, skill), necessity, index, group));
        }
        group++;
      }
    }
  }

  private static Span inside(Span clause, String quote, String words) {
    Span span = Overlap.need(quote, words);
    return new Span(clause.start() + span.start(), clause.start() + span.end());
  }

  private void findLeaves() {
    for (Requirement requirement : read) {
      findLeaves(requirement, requirement.criterion(), List.of(), List.of());
    }
  }

  private void findLeaves(
      Requirement requirement,
      Criterion criterion,
      List<Criterion.Group> groups,
      List<Integer> places) {
    switch (criterion) {
      case Criterion.Group group -> {
        for (int i = 0; i < group.of().size(); i++) {
          findLeaves(requirement, group.of().get(i), append(groups, group), append(places, i));
        }
      }
      case Criterion.Leaf leaf -> {
        boolean isBad = leaf.span().length() == 0 || leaf.span().end() > text.length();
        figures.badSpans.add(isBad);
        if (!isBad && leaf instanceof Criterion.Skill skill) {
          readSkills.add(new ReadSkill(skill, requirement, groups, places));
        }
      }
    }
  }

  private static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }

  private void clauses() {
    List<Overlap.Pair> matched =
        Overlap.match(
            labelled, read, SAME_CLAUSE, (label, asked) -> Overlap.iou(label.span, asked.span()));
    figures.clauses.add(matched.size(), labelled.size(), read.size());
    Set<Integer> found = matched.stream().map(Overlap.Pair::label).collect(Collectors.toSet());
    for (int i = 0; i < labelled.size(); i++) {
      LabelledClause clause = labelled.get(i);
      figures.coverage.add(read.stream().anyMatch(r -> r.span().overlaps(clause.span)));
      if (!found.contains(i)) {
        miss("clause not matched", clause.label.getString("necessity"), clause.quote());
      }
    }
    for (Requirement requirement : read) {
      boolean useful = labelled.stream().anyMatch(l -> l.span.overlaps(requirement.span()));
      figures.useful.add(useful);
      if (!useful) {
        miss("false clause", requirement.span().of(text));
      }
    }
    for (Overlap.Pair pair : matched) {
      LabelledClause label = labelled.get(pair.label());
      Requirement requirement = read.get(pair.read());
      boolean necessity = label.is("necessity", requirement.necessity());
      figures.necessity.add(necessity);
      if (!necessity) {
        miss("necessity should be", label.label.getString("necessity"), label.quote());
      }
      boolean category =
          side(Category.valueOf(label.label.getString("category"))) == side(requirement.category());
      figures.category.add(category);
      if (!category) {
        miss(
            "category",
            label.label.getString("category"),
            "read as",
            requirement.category().name(),
            label.quote());
      }
    }
  }

  private static Category side(Category category) {
    return category == Category.FRAMEWORKS ? Category.SKILLS : category;
  }

  private void educationAndYears() {
    for (LabelledClause clause : labelled) {
      List<Criterion.Leaf> leaves =
          read.stream()
              .filter(requirement -> requirement.span().overlaps(clause.span))
              .flatMap(requirement -> requirement.criterion().leaves())
              .toList();
      List<String> levels = texts(clause.label, "levels");
      if (clause.is("category", Category.EDUCATION) && !levels.isEmpty()) {
        education(clause, new TreeSet<>(levels), leaves);
      }
      number(clause.label, "minYears")
          .filter(years -> years.doubleValue() != 0)
          .ifPresent(years -> years(clause, years.doubleValue(), leaves));
    }
  }

  private void education(LabelledClause clause, Set<String> levels, List<Criterion.Leaf> leaves) {
    List<Criterion.Degree> degrees = ofType(leaves, Criterion.Degree.class);
    Set<String> readLevels = names(degrees.stream().flatMap(degree -> degree.levels().stream()));
    figures.degree.add(readLevels.equals(levels));
    if (!readLevels.equals(levels)) {
      miss("degree", levels.toString(), "read as", readLevels.toString(), clause.quote());
    }
    text(clause.label, "status")
        .filter(Set.of("PURSUING", "COMPLETED")::contains)
        .ifPresent(
            status ->
                figures.status.add(
                    names(degrees.stream().flatMap(degree -> degree.status().stream()))
                        .contains(status)));
    boolean experience =
        !degrees.isEmpty() && !ofType(leaves, Criterion.Experience.class).isEmpty();
    figures.orExperience.add(isTrue(clause.label, "orExperience") == experience);
    List<Span> labelledFields =
        texts(clause.label, "fields").stream()
            .map(field -> inside(clause.span, clause.quote(), field))
            .toList();
    List<Span> readFields =
        degrees.stream()
            .flatMap(degree -> degree.fields().stream())
            .map(FieldOfStudy::span)
            .toList();
    int matched = Overlap.match(labelledFields, readFields, 0.01, Overlap::iou).size();
    figures.fields.add(matched, labelledFields.size(), readFields.size());
  }

  private static Set<String> names(Stream<? extends Enum<?>> values) {
    return values.map(value -> value.name()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> List<T> ofType(List<Criterion.Leaf> leaves, Class<T> type) {
    return leaves.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void years(LabelledClause clause, double years, List<Criterion.Leaf> leaves) {
    boolean isRight = leaves.stream().anyMatch(leaf -> minMonths(leaf) == years * 12);
    figures.years.add(isRight);
    if (!isRight) {
      miss("years", String.valueOf(years), clause.quote());
    }
  }

  private static int minMonths(Criterion.Leaf leaf) {
    return switch (leaf) {
      case Criterion.Experience experience -> experience.minMonths();
      case Criterion.Skill skill -> skill.minMonths();
      default -> 0;
    };
  }

  private void skills() {
    List<Overlap.Pair> matched =
        Overlap.match(
            labelledSkills,
            readSkills,
            1,
            (label, skill) -> Overlap.common(label.span, skill.skill.span()));
    figures.skills.found(matched.size());
    figures.skills.missed(labelledSkills.size() - matched.size());
    Set<Integer> found = matched.stream().map(Overlap.Pair::label).collect(Collectors.toSet());
    for (int i = 0; i < labelledSkills.size(); i++) {
      if (!found.contains(i)) {
        figures.skillsWithNecessity.missed(1);
        miss("skill missed", labelledSkills.get(i).span.of(text));
      }
    }
    Set<Integer> used = matched.stream().map(Overlap.Pair::read).collect(Collectors.toSet());
    for (int j = 0; j < readSkills.size(); j++) {
      Span span = readSkills.get(j).skill.span();
      // a second leaf on a labelled skill is no mistake
      if (!used.contains(j) && labelledSkills.stream().noneMatch(l -> l.span.overlaps(span))) {
        figures.skills.invented(1);
        figures.skillsWithNecessity.invented(1);
        miss("skill false", span.of(text));
      }
    }
    concepts(matched);
    groups(matched);
  }

  private void concepts(List<Overlap.Pair> matched) {
    Map<String, Set<String>> surfaces = new HashMap<>();
    for (Overlap.Pair pair : matched) {
      ReadSkill skill = readSkills.get(pair.read());
      boolean sameNecessity =
          labelledSkills.get(pair.label()).necessity.equals(skill.requirement.necessity().name());
      figures.skillsWithNecessity.add(sameNecessity ? 1 : 0, 1, 1);
      surfaces
          .computeIfAbsent(skill.skill.concept(), key -> new HashSet<>())
          .add(Overlap.words(skill.skill.span().of(text)));
    }
    for (Set<String> ofOne : surfaces.values()) {
      ofOne.forEach(surface -> figures.concepts.add(ofOne.size() <= MOST_SURFACES));
    }
  }

  private void groups(List<Overlap.Pair> matched) {
    for (int x = 0; x < matched.size(); x++) {
      for (int y = 0; y < x; y++) {
        LabelledSkill one = labelledSkills.get(matched.get(x).label());
        LabelledSkill other = labelledSkills.get(matched.get(y).label());
        if (one.clause == other.clause) {
          boolean alternatives =
              readSkills
                  .get(matched.get(x).read())
                  .isAlternativeOf(readSkills.get(matched.get(y).read()));
          group(one, other, alternatives);
        }
      }
    }
  }

  private void group(LabelledSkill one, LabelledSkill other, boolean alternatives) {
    if (one.isAlternativeOf(other)) {
      figures.groups.add(alternatives ? 1 : 0, 1, alternatives ? 1 : 0);
    } else if (alternatives) {
      figures.groups.invented(1);
    }
    if (one.isAlternativeOf(other) != alternatives) {
      miss(
          alternatives ? "group false" : "group lost", one.span.of(text), "/", other.span.of(text));
    }
  }

  private void traps() {
    for (String trap : texts(posting.labels(), "notRequirements")) {
      Optional<Span> span = Overlap.first(text, trap);
      if (span.isPresent()) {
        boolean taken = read.stream().anyMatch(r -> r.span().overlaps(span.get()));
        figures.traps.add(taken);
        if (taken) {
          miss("TRAP taken", trap);
        }
      }
    }
  }

  private record LabelledConflict(String code, List<Span> spans) {
    boolean is(Conflict conflict) {
      return code.equals(conflict.code().name())
          && (conflict.spans().isEmpty()
              || spans.stream().anyMatch(span -> Overlap.anyOverlaps(span, conflict.spans())));
    }
  }

  private void conflicts() {
    List<LabelledConflict> labels = new ArrayList<>();
    for (JsonObject label : objects(posting.labels(), "conflicts")) {
      List<Span> spans =
          texts(label, "quotes").stream()
              .flatMap(quote -> Overlap.first(text, quote).stream())
              .toList();
      labels.add(new LabelledConflict(label.getString("code"), spans));
    }
    List<Overlap.Pair> matched =
        Overlap.match(labels, role.conflicts(), 1, (label, conflict) -> label.is(conflict) ? 1 : 0);
    figures.conflicts.add(matched.size(), labels.size(), role.conflicts().size());
    if (matched.size() != labels.size() || matched.size() != role.conflicts().size()) {
      miss(
          "conflicts",
          String.valueOf(posting.labels().getOrDefault("conflicts", JsonValue.NULL)),
          "read as",
          role.conflicts().toString());
    }
  }

  private void miss(String... parts) {
    figures.misses.add(
        posting.id()
            + Stream.of(parts)
                .map(part -> part.length() > 90 ? part.substring(0, 90) : part)
                .collect(Collectors.joining(" | ", " | ", "")));
  }
}
