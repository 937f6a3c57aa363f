package dev.roletally.internal.asks;

import dev.roletally.internal.dates.DateContext;
import dev.roletally.internal.dates.Years;
import dev.roletally.internal.structure.Clause;
import dev.roletally.internal.structure.Cue;
import dev.roletally.internal.structure.Cues;
import dev.roletally.internal.structure.DegreeLevels;
import dev.roletally.internal.structure.Topic;
import dev.roletally.internal.structure.Topics;
import dev.roletally.internal.tokens.Glossary;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.AuthorizationKind;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a clause into the requirement it states: what has to hold, and of which category. */
final class ClauseReader {
  private static final Set<Topic> PERMISSION =
      EnumSet.of(Topic.AUTHORIZATION, Topic.CITIZEN, Topic.CLEARANCE);
  private static final Set<ConceptKind> FRAMEWORKS =
      EnumSet.of(ConceptKind.FRAMEWORK, ConceptKind.TOOL, ConceptKind.PLATFORM);

  /** So many words at the beginning of a clause say what it is about. */
  private static final int OPENING = 4;

  private final Tagger skills;
  private final Tagger fields;
  private final NameGrammar names;

  ClauseReader(Vocabulary vocabulary) {
    this.skills = Tagger.of(vocabulary, ConceptKind::isSkill);
    this.fields = Tagger.of(vocabulary, kind -> kind == ConceptKind.FIELD);
    this.names = new NameGrammar(vocabulary);
  }

  /** What surrounds the clauses of one posting. */
  record Context(Tokens tokens, DateContext dates, boolean student) {}

  /** The requirement that {@code clause} states. */
  Requirement read(String id, Clause clause, Context context) {
    Reading reading = new Reading(clause, context);
    Criterion criterion = reading.criterion();
    return Requirement.of(
        id,
        clause.necessity(),
        reading.category,
        clause.span(),
        clause.span().of(context.tokens().text()),
        clause.because(),
        criterion);
  }

  /** The reading of one clause. */
  private final class Reading {
    private final Clause clause;
    private final Context context;
    private final Tokens tokens;
    private final Set<Topic> topics;
    private final Cues cues;
    private final List<Years> years;
    private Category category = Category.SKILLS;
    private @Nullable List<Mention> mentions;

    Reading(Clause clause, Context context) {
      this.clause = clause;
      this.context = context;
      this.tokens = context.tokens();
      this.topics = Topics.in(tokens, clause.first(), clause.end());
      this.cues = Cues.in(tokens, clause.first(), clause.end());
      this.years = Years.in(tokens, clause.first(), clause.end());
    }

    Criterion criterion() {
      if (topics.stream().anyMatch(PERMISSION::contains) && !isDegree() && !isEnrolment()) {
        return authorization();
      }
      if (topics.contains(Topic.OTHER) && !topics.contains(Topic.LOCATION)) {
        return other(Category.OTHER);
      }
      Optional<Criterion> when = availability();
      if (when.isPresent()) {
        return when.get();
      }
      Optional<Criterion> ladder =
          years.isEmpty()
              ? Optional.empty()
              : DegreeLadder.read(tokens, clause.first(), clause.end(), fields, context.student());
      if (ladder.isPresent()) {
        category = Category.EDUCATION;
        return ladder.get();
      }
      Optional<Criterion> degree = degree();
      if (degree.isPresent()) {
        return education(degree.get(), BesideDegree.start(tokens, clause.first(), clause.end()));
      }
      Optional<Criterion> liked = likedFields();
      if (liked.isPresent()) {
        return liked.get();
      }
      if (topics.contains(Topic.LOCATION) && !asksSkill() && isResidence()) {
        return location();
      }
      if (topics.contains(Topic.AVAILABILITY) && !asksSkill() && years.isEmpty()) {
        return other(Category.AVAILABILITY);
      }
      if (topics.contains(Topic.LOCATION) && !asksSkill()) {
        return location();
      }
      Optional<Criterion> named = names.read(tokens, clause, topics);
      if (named.isPresent() && names.isMain(named.get(), tokens, clause, topics)) {
        category =
            named.get().leaves().anyMatch(leaf -> leaf instanceof Criterion.Language)
                ? Category.LANGUAGE
                : Category.CERTIFICATION;
        return named.get();
      }
      if (topics.contains(Topic.LANGUAGE) && isLanguageTalk()) {
        return other(Category.LANGUAGE);
      }
      if (topics.contains(Topic.CERTIFICATION) && years.isEmpty() && !asksSkill()) {
        return other(Category.CERTIFICATION);
      }
      return work(named);
    }

    private boolean isDegree() {
      return DegreeLevels.named(tokens, clause.first(), clause.end()).isPresent();
    }

    /** "EU citizens have to be enrolled at a European university". */
    private boolean isEnrolment() {
      if (topics.contains(Topic.AUTHORIZATION) || topics.contains(Topic.CLEARANCE)) {
        return false;
      }
      for (int i = clause.first(); i < clause.end(); i++) {
        if (tokens.is(i, "enrolled")) {
          return true;
        }
      }
      return false;
    }

    private Criterion other(Category of) {
      category = of;
      return new Criterion.Other(clause.span());
    }

    private Criterion authorization() {
      category = Category.AUTHORIZATION;
      AuthorizationKind kind =
          topics.contains(Topic.AUTHORIZATION)
              ? AuthorizationKind.WORK
              : topics.contains(Topic.CLEARANCE)
                  ? AuthorizationKind.CLEARANCE
                  : AuthorizationKind.CITIZEN;
      Glossary.Found<Integer> at = Topics.first(tokens, clause.first(), clause.end(), PERMISSION);
      Span span = at == null ? clause.span() : tokens.span(at.value(), at.end());
      return new Criterion.Authorization(
          kind, Countries.in(tokens, clause.first(), clause.end()), span);
    }

    private Optional<Criterion> availability() {
      boolean graduation = topics.contains(Topic.GRADUATION);
      if (!graduation && !topics.contains(Topic.AVAILABILITY)) {
        return Optional.empty();
      }
      Optional<Criterion> read =
          AvailabilityGrammar.read(tokens.text(), clause.span(), context.dates());
      if (graduation && (read.isEmpty() || !(read.get() instanceof Criterion.Graduation))) {
        boolean date = read.isPresent();
        return isDegree() || (!date && topics.contains(Topic.EDUCATION))
            ? Optional.empty()
            : Optional.of(other(Category.GRADUATION));
      }
      if (read.isEmpty()) {
        return Optional.empty();
      }
      if (read.get() instanceof Criterion.Graduation) {
        category = Category.GRADUATION;
        Optional<Criterion> degree = isDegree() ? degree() : Optional.empty();
        if (degree.isPresent()) {
          category = Category.EDUCATION;
          return Optional.of(new Criterion.AllOf(List.of(degree.get(), read.get())));
        }
        return read;
      }
      if (asksSkill() || isDegree() || (!years.isEmpty() && experienced())) {
        return Optional.empty();
      }
      category = Category.AVAILABILITY;
      return read;
    }

    private boolean experienced() {
      for (int i = clause.first(); i < clause.end(); i++) {
        if (tokens.word(i).startsWith("experience")) {
          return true;
        }
      }
      return false;
    }

    private Optional<Criterion> degree() {
      if (!topics.contains(Topic.EDUCATION) && !isDegree()) {
        return Optional.empty();
      }
      boolean yearsFirst = !years.isEmpty() && !startsWithDegree();
      if (!isDegree() && (yearsFirst || !startsWithSchool())) {
        return Optional.empty();
      }
      if (isDegree()
          && !years.isEmpty()
          && years.get(0).first() == clause.first()
          && !experienceIsInstead()) {
        return Optional.empty();
      }
      return DegreeGrammar.read(tokens, clause, fields, context.student());
    }

    /** The degree in the fields that are liked best, and what is wished for beside it. */
    private Optional<Criterion> likedFields() {
      int first = clause.first();
      if (!LikedFields.leadAt(tokens, first)
          || clause.because() != Because.OWN_WORDS
          || !LikedFields.isBehindDegree(tokens, first)) {
        return Optional.empty();
      }
      int with = first + 2;
      while (with < clause.end() && !tokens.is(with, "with")) {
        with++;
      }
      int beside = BesideDegree.start(tokens, first, with);
      return LikedFields.in(tokens, first, beside, mentions(), fields)
          .map(liked -> education(degree(liked), beside));
    }

    /** A degree of any level. */
    private Criterion degree(FieldsOfStudy of) {
      return new Criterion.Degree(
          Set.of(), false, Set.of(), of.studied(), of.related(), Optional.empty(), clause.span());
    }

    private boolean experienceIsInstead() {
      return DegreeLevels.named(tokens, clause.first(), Math.min(clause.end(), clause.first() + 8))
          .isPresent();
    }

    /** Whether the clause begins as one that asks for knowledge does. */
    private boolean isKnowledge() {
      return switch (tokens.word(clause.first())) {
        case "familiar", "familiarity", "knowledge", "understanding", "ability", "able" -> true;
        default -> false;
      };
    }

    /** "A degree in Physics or 5 years of experience", "Physics degree with ...". */
    private boolean startsWithDegree() {
      int limit = Math.min(clause.end(), clause.first() + OPENING);
      for (int i = clause.first(); i < limit && i < years.get(0).first(); i++) {
        if (tokens.is(i, "degree")) {
          return !tokens.is(i - 1, "no");
        }
      }
      return false;
    }

    /** Whether school is what the clause speaks of first. */
    private boolean startsWithSchool() {
      Glossary.Found<Integer> at =
          Topics.first(tokens, clause.first(), clause.end(), EnumSet.of(Topic.EDUCATION));
      return at != null && (at.value() - clause.first() <= 9 || isEnrolment());
    }

    /** A degree, and what is asked beside it: "BS in Physics and experience with MATLAB". */
    private Criterion education(Criterion degree, int behind) {
      category = Category.EDUCATION;
      if (!(degree instanceof Criterion.Degree named)) {
        return degree;
      }
      List<Criterion> asks = new ArrayList<>();
      asks.add(degree);
      int beside = years.isEmpty() ? behind : years.get(0).end();
      if (!years.isEmpty()) {
        asks.add(experience(years.get(0)));
      }
      if (!named.levels().isEmpty() || !named.fields().isEmpty()) {
        List<Mention> others =
            mentions().stream()
                .filter(mention -> mention.first() >= beside && !isField(mention, named))
                .toList();
        asks.addAll(SkillLists.read(tokens, clause, cues, others, 0));
      }
      return asks.size() == 1 ? degree : new Criterion.AllOf(asks);
    }

    /** Whether it is one of the degree's fields that is named. */
    private boolean isField(Mention mention, Criterion.Degree degree) {
      return new FieldsOfStudy(degree.fields(), degree.relatedFields())
          .overlaps(mention.span(tokens));
    }

    private boolean asksSkill() {
      return !mentions().isEmpty()
          && cues.all().stream()
              .anyMatch(at -> at.cue() == Cue.STARTER && at.first() <= clause.first() + 2)
          && !topics.contains(Topic.LOCATION);
    }

    /** Whether where the candidate lives is what is asked first. */
    private boolean isResidence() {
      Glossary.Found<Integer> place =
          Topics.first(tokens, clause.first(), clause.end(), EnumSet.of(Topic.LOCATION));
      Glossary.Found<Integer> time =
          Topics.first(tokens, clause.first(), clause.end(), EnumSet.of(Topic.AVAILABILITY));
      return place != null && (time == null || place.value() < time.value());
    }

    private Criterion location() {
      category = Category.LOCATION;
      Glossary.Found<Integer> at =
          Topics.first(tokens, clause.first(), clause.end(), EnumSet.of(Topic.LOCATION));
      int start = at == null ? clause.first() : at.end();
      while (start < clause.end() && (!isCapital(start) || isSeason(start))) {
        start++;
      }
      int end = start;
      while (end < clause.end() && end - start < 8 && (isCapital(end) || tokens.is(end, "or"))) {
        end++;
      }
      while (end > start && tokens.is(end - 1, "or")) {
        end--;
      }
      if (end == start) {
        return new Criterion.Other(clause.span());
      }
      Span span = tokens.span(start, end);
      return new Criterion.Location(span.of(tokens.text()), span);
    }

    private boolean isCapital(int i) {
      return Character.isUpperCase(tokens.text().charAt(tokens.start(i)));
    }

    private boolean isSeason(int i) {
      return switch (tokens.word(i)) {
        case "summer", "fall", "autumn", "winter", "spring" -> true;
        default -> false;
      };
    }

    private boolean isLanguageTalk() {
      for (int i = clause.first(); i < clause.end(); i++) {
        if (tokens.word(i).startsWith("language")
            && !tokens.is(i - 1, "programming")
            && mentions().isEmpty()) {
          return true;
        }
      }
      return false;
    }

    private List<Mention> mentions() {
      if (mentions == null) {
        mentions =
            NewNames.among(tokens, clause, cues, skills.find(tokens, clause.first(), clause.end()));
      }
      return mentions;
    }

    /** Experience and skills. */
    private Criterion work(Optional<Criterion> named) {
      List<Mention> mentions = mentions();
      boolean past =
          topics.contains(Topic.EXPERIENCE)
              || topics.contains(Topic.PUBLICATION)
              || WorkKind.namesIndustry(tokens, clause.first(), clause.end())
              || (mentions.isEmpty() && experienced() && !isKnowledge());
      List<Criterion> asks = new ArrayList<>();
      if (!years.isEmpty() && mentions.isEmpty() && !experienced() && isInMonths(years.get(0))) {
        return other(Category.AVAILABILITY);
      }
      if (!years.isEmpty()) {
        category = Category.EXPERIENCE;
        boolean bound = SkillYears.bind(tokens, clause, years.get(0), mentions);
        if (!bound) {
          asks.add(experience(years.get(0)));
        }
        asks.addAll(
            SkillLists.read(tokens, clause, cues, mentions, bound ? years.get(0).minMonths() : 0));
      } else if (past) {
        category = Category.EXPERIENCE;
        asks.add(
            new Criterion.Experience(
                0, OptionalInt.empty(), kind(clause.first()), venues(), clause.span()));
        asks.addAll(SkillLists.read(tokens, clause, cues, withoutDomains(mentions), 0));
      } else {
        asks.addAll(SkillLists.read(tokens, clause, cues, mentions, 0));
        category = areFrameworks(mentions) ? Category.FRAMEWORKS : Category.SKILLS;
      }
      named.ifPresent(asks::add);
      if (asks.isEmpty()) {
        return new Criterion.Other(clause.span());
      }
      return asks.size() == 1 ? asks.get(0) : new Criterion.AllOf(asks);
    }

    /** "6 to 8 months" without a word of experience: how long the work goes on. */
    private boolean isInMonths(Years of) {
      return tokens.word(of.end() - 1).startsWith("month");
    }

    private List<String> venues() {
      return topics.contains(Topic.PUBLICATION)
          ? Venues.in(tokens, clause.first() + 1, clause.end())
          : List.of();
    }

    /** Industries say where the experience comes from; they are no skills of their own there. */
    private List<Mention> withoutDomains(List<Mention> mentions) {
      return topics.contains(Topic.PUBLICATION)
          ? List.of()
          : mentions.stream().filter(mention -> mention.kind() != ConceptKind.SOFT).toList();
    }

    private boolean areFrameworks(List<Mention> mentions) {
      long frameworks = mentions.stream().filter(m -> FRAMEWORKS.contains(m.kind())).count();
      return frameworks * 2 > mentions.size();
    }

    private Criterion experience(Years of) {
      return new Criterion.Experience(
          of.minMonths(),
          of.maxMonths(),
          kind(of.end()),
          List.of(),
          tokens.span(of.first(), of.end()));
    }

    private String kind(int start) {
      return WorkKind.of(tokens, start, clause.end());
    }
  }
}
