package dev.roletally.bench;

import dev.roletally.bench.corpus.Corpus;
import dev.roletally.model.ApplicationLimit;
import dev.roletally.model.Fact;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.model.Span;

/**
 * The roles of a corpus as a board has them: of 2,000 employers, every tenth of which considers two
 * applications; every twentieth posting is one of a thousand earlier ones again.
 */
final class Board {
  private static final int EMPLOYERS = 2000;
  private static final int AGAIN = 20;
  private static final int POSTED_AGAIN = 1000;
  private static final int LIMITED = 10;
  private static final Fact<ApplicationLimit> TWO =
      new Fact<>(new ApplicationLimit(2, true), new Span(0, 0));

  private final Corpus corpus;

  Board(Corpus corpus) {
    this.corpus = corpus;
  }

  /** Posting {@code number}. */
  Role role(int number) {
    boolean again = number % AGAIN == AGAIN - 1;
    int opening = again ? first(number / AGAIN % POSTED_AGAIN) : number;
    Role role = corpus.role(opening);
    int employer = opening % EMPLOYERS;
    Role.Builder posted =
        Role.builder("posting-" + number)
            .title(new Fact<>("Team " + opening, new Span(0, 0)))
            .employer(new Fact<>("Employer " + employer, new Span(0, 0)))
            .requirements(role.requirements());
    role.employmentType().ifPresent(posted::employmentType);
    if (employer % LIMITED == 0) {
      posted.applicationLimit(TWO);
    }
    return posted.build();
  }

  /** The number of the opening posted for the first time as the {@code i}-th. */
  private static int first(int i) {
    return i + i / (AGAIN - 1);
  }

  Profile profile(int number) {
    return corpus.profile(number);
  }
}
