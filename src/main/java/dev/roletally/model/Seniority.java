package dev.roletally.model;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far along a working life a title stands: what "junior", "senior" or "principal" before an
 * occupation says. Titles that say nothing of it have none.
 */
public enum Seniority {
  /** Open to students: an internship, a traineeship, a thesis. */
  INTERN("intern interns internship internships trainee traineeship coop apprentice thesis"),
  /** Open to beginners. */
  JUNIOR("junior jr graduate grad entry beginner associate"),
  /** Works alone and leads others in part. */
  SENIOR("senior sr lead leader"),
  /** Leads the work of several teams. */
  STAFF("staff"),
  /** Answers for a field or a department. */
  PRINCIPAL("principal director chief distinguished vp");

  private final ImmutableSet<String> words;

  Seniority(String words) {
    this.words = ImmutableSet.copyOf(Splitter.on(' ').split(words));
  }

  /**
   * The seniority that the words of a title say: an intern's before all others ("lead generation
   * intern"), else the highest ("associate director").
   */
  public static Optional<Seniority> of(String title) {
    List<String> said =
        Splitter.on(' ')
            .splitToList(
                Words.normalise(title).replace("co op", "coop").replace("head of", "director"));
    if (said.stream().anyMatch(INTERN.words::contains)) {
      return Optional.of(INTERN);
    }
    return Arrays.stream(values())
        .filter(each -> said.stream().anyMatch(each.words::contains))
        .reduce((lower, higher) -> higher);
  }

  /** Whether it is open to people whose studies are all the experience they have. */
  public boolean isForBeginners() {
    return this == INTERN || this == JUNIOR;
  }
}
