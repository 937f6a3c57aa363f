package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class ReaderLawsTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @Property(tries = 1000)
  void textOfAnyKindNeverThrows(@ForAll String text) {
    assertThat(READER.read(Posting.text("p", text)).id()).isEqualTo("p");
  }

  @Property(tries = 1000)
  void everySpanIsWhole(@ForAll("postings") String text) {
    Role role = READER.read(Posting.text("p", text));
    for (Requirement requirement : role.requirements()) {
      isWhole(text, requirement.span());
      assertThat(requirement.span().of(text)).isEqualTo(requirement.quote());
      requirement.criterion().leaves().forEach(leaf -> isWhole(text, leaf.span()));
    }
    role.ignored().forEach(ignored -> isWhole(text, ignored.span()));
  }

  @Property(tries = 1000)
  void theSameTextGivesTheSameRole(@ForAll("postings") String text) {
    assertThat(READER.read(Posting.text("p", text)))
        .isEqualTo(READER.read(Posting.text("p", text)));
  }

  private static void isWhole(String text, Span span) {
    assertThat(span.length()).isPositive();
    assertThat(SpanCheck.isWhole(span, text)).as("%s is whole", span).isTrue();
  }

  /** Texts made of what postings are made of, and of what breaks readers. */
  @Provide
  Arbitrary<String> postings() {
    return Arbitraries.of(
            "Requirements",
            "Qualifications:",
            "Preferred Qualifications",
            "\n",
            "\n\n",
            "- ",
            "• ",
            ", ",
            "; ",
            ". ",
            ".",
            " ",
            ":",
            "(",
            ")",
            "/",
            "etc.",
            "such as",
            "at least one of",
            "or",
            "and",
            "Python",
            "C++",
            "Go",
            "R",
            "PhD in",
            "Bachelor's degree",
            "3+ years of",
            "experience with",
            "is a plus",
            "must",
            "\ud83d\ude80",
            "\ud83d",
            "\u200b",
            "e\u0301",
            "ﬁ",
            "½",
            "Responsibilities",
            "You will",
            "Related jobs",
            "English",
            "fluent in",
            "12 weeks",
            "May 2026",
            "authorized to work in the US",
            "A",
            "\t",
            "<1 year",
            "\"")
        .list()
        .ofMaxSize(60)
        .map(words -> String.join(" ", words));
  }
}
