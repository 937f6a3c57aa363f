package dev.roletally.bench.corpus;

import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import java.util.ArrayList;
import java.util.List;

/**
 * A small posting in the making, and the role that a reader would read from it: every requirement
 * and every name stands in the text, so that spans and quotes are true and the kept documents have
 * the size of real short ones.
 */
final class PostingDraft {
  private final String id;
  private final StringBuilder text = new StringBuilder();
  private final List<Requirement> requirements = new ArrayList<>();
  private final Span title;
  private int start;

  PostingDraft(String id, String title) {
    this.id = id;
    this.title = name(title);
    text.append('\n');
  }

  /** Begins a requirement. */
  PostingDraft ask(String words) {
    start = text.append("- ").length();
    return say(words);
  }

  PostingDraft say(String words) {
    text.append(words);
    return this;
  }

  /** Writes a name; where it stands. */
  Span name(String name) {
    int from = text.length();
    text.append(name);
    return new Span(from, text.length());
  }

  /** Ends the requirement that was begun. */
  void end(Necessity necessity, Category category, Criterion criterion) {
    text.append(necessity == Necessity.MINIMUM ? " required" : " is a plus");
    Span span = new Span(start, text.length());
    String quote = text.substring(start);
    text.append('\n');
    requirements.add(
        Requirement.of(
            "r" + (requirements.size() + 1),
            necessity,
            category,
            span,
            quote,
            Because.OWN_WORDS,
            criterion));
  }

  /** The role, for a fixed time if {@code internship}, and the posting. */
  Posted posted(boolean internship) {
    return new Posted(role(internship), Posting.text(id, text.toString()));
  }

  private Role role(boolean internship) {
    return Role.builder(id)
        .title(new Fact<>(title.of(text.toString()), title))
        .employmentType(
            new Fact<>(internship ? EmploymentType.INTERNSHIP : EmploymentType.FULL_TIME, title))
        .requirements(requirements)
        .build();
  }
}
