package dev.roletally.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an evaluation counts.
 *
 * <dl>
 *   <dt>clauses
 *   <dd>requirements matched one to one with labelled clauses (intersection over union of at least
 *       a half), those derived from facts left out
 *   <dt>coverage, useful
 *   <dd>labelled clauses that some requirement touches, and requirements that touch some clause
 *   <dt>necessity, category
 *   <dd>over matched clauses; SKILLS and FRAMEWORKS count as one here
 *   <dt>skills, skills+nec
 *   <dd>skill leaves matched one to one with labelled skills by overlap; with the necessity too
 *   <dt>groups
 *   <dd>over pairs of matched skills of one clause: whether they are alternatives
 *   <dt>concepts
 *   <dd>matched surfaces whose concept is shared by at most three surfaces of the posting
 *   <dt>degree, status, orExperience, years, fields
 *   <dd>over labelled clauses of EDUCATION with levels, and those with years
 *   <dt>traps
 *   <dd>labelled non-requirements that some requirement overlaps
 * </dl>
 */
final class Figures {
  final FScore clauses = new FScore();
  final Share coverage = new Share();
  final Share useful = new Share();
  final Share necessity = new Share();
  final Share category = new Share();
  final FScore skills = new FScore();
  final FScore skillsWithNecessity = new FScore();
  final FScore groups = new FScore();
  final Share concepts = new Share();
  final Share degree = new Share();
  final Share status = new Share();
  final Share orExperience = new Share();
  final Share years = new Share();
  final FScore fields = new FScore();
  final Map<String, Share> facts = new LinkedHashMap<>();
  final Share traps = new Share();
  final FScore conflicts = new FScore();
  final Share badSpans = new Share();

  /** Every disagreement, one a line. */
  final List<String> misses = new ArrayList<>();

  void fact(String name, boolean isRight) {
    facts.computeIfAbsent(name, key -> new Share()).add(isRight);
  }

  /** The share of all facts that are right. */
  double factShare() {
    int all = facts.values().stream().mapToInt(Share::all).sum();
    int right = facts.values().stream().mapToInt(Share::right).sum();
    return (double) right / Math.max(1, all);
  }

  /** The figures that have floors, by name; "more is better" for every one. */
  SortedMap<String, Double> shares() {
    SortedMap<String, Double> shares = new TreeMap<>();
    shares.put("clauses", clauses.f1());
    shares.put("coverage", coverage.value());
    shares.put("necessity", necessity.value());
    shares.put("category", category.value());
    shares.put("skills", skills.f1());
    shares.put("skills+nec", skillsWithNecessity.f1());
    shares.put("groups", groups.f1());
    shares.put("concepts", concepts.value());
    shares.put("degree", degree.value());
    shares.put("status", status.value());
    shares.put("orExperience", orExperience.value());
    shares.put("years", years.value());
    shares.put("fields", fields.f1());
    shares.put("facts", factShare());
    return shares;
  }

  /** The figures that have ceilings, by name; 0 is best for every one. */
  SortedMap<String, Integer> faults() {
    SortedMap<String, Integer> faults = new TreeMap<>();
    faults.put("traps", traps.right());
    faults.put("conflictsInvented", conflicts.invented());
    faults.put("conflictsMissed", conflicts.missed());
    faults.put("badSpans", badSpans.right());
    return faults;
  }

  /** Everything on one line. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "SUMMARY clauses %.3f coverage %.3f necessity %.3f category %.3f skills %.3f skills+nec"
            + " %.3f groups %.3f concepts %.3f degree %.3f years %.3f facts %.3f traps %d/%d"
            + " conflicts %d/%d/%d",
        clauses.f1(),
        coverage.value(),
        necessity.value(),
        category.value(),
        skills.f1(),
        skillsWithNecessity.f1(),
        groups.f1(),
        concepts.value(),
        degree.value(),
        years.value(),
        factShare(),
        traps.right(),
        traps.all(),
        conflicts.found(),
        conflicts.invented(),
        conflicts.missed());
  }

  /** A line for each measure, the summary last. */
  @Override
  public String toString() {
    StringBuilder facts = new StringBuilder();
    this.facts.forEach(
        (name, share) ->
            facts.append(
                String.format(Locale.ROOT, "%s %d/%d  ", name, share.right(), share.all())));
    return String.join(
        "\n",
        "clauses    " + clauses,
        "coverage   " + coverage + "  useful " + useful,
        "necessity  " + necessity,
        "category   " + category,
        "skills     " + skills,
        "skills+nec " + skillsWithNecessity,
        "groups     " + groups,
        "concepts   " + concepts,
        "degree     "
            + degree
            + "  status "
            + status
            + "  orExperience "
            + orExperience
            + "  years "
            + years,
        "fields     " + fields,
        "facts      " + facts.toString().strip(),
        "traps      " + traps.right() + " taken of " + traps.all(),
        "conflicts  " + conflicts,
        "bad spans  " + badSpans.right() + "/" + badSpans.all(),
        summary());
  }
}
