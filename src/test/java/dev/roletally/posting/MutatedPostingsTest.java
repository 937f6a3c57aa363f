package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real postings, damaged at random from a fixed seed, as text and as HTML: reading never throws,
 * and every span lies inside the text and splits no character. A few thousand, or in the profile
 * {@code reading} 100,000.
 */
@Tag("reading")
@Tag("slow")
final class MutatedPostingsTest {
  private static final long SEED = 20_261_121L;
  private static final int MANY = 100_000;
  private static final int SOME = 1_000;

  /** One in so many is read as HTML. */
  private static final int PAGES = 5;

  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  @Test
  void damagedPostingsAreReadAndTheirSpansAreWhole() {
    List<Posting> postings = RealPostings.read();
    int count = RealPostings.all() ? MANY : SOME;
    Random random = new Random(SEED);
    List<String> faults = new ArrayList<>();
    long spans = 0;
    long requirements = 0;
    for (int i = 0; i < count && faults.size() < 10; i++) {
      String text = any(postings, random).text();
      String other = any(postings, random).text();
      boolean page = i % PAGES == 0;
      String damaged = Mutation.of(page ? page(text) : text, other, random);
      Posting posting = page ? Posting.html("m" + i, damaged) : Posting.text("m" + i, damaged);
      try {
        Role role = READER.read(posting);
        requirements += role.requirements().size();
        List<Span> all = SpanCheck.spans(role);
        spans += all.size();
        all.stream()
            .filter(span -> !SpanCheck.isWhole(span, damaged))
            .forEach(span -> faults.add(posting.id() + " has the broken span " + span));
      } catch (RuntimeException | StackOverflowError e) {
        faults.add(posting.id() + " throws " + e + " at " + e.getStackTrace()[0]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "damaged postings: %d read, %d requirements, %d spans, %d faults%n",
        count,
        requirements,
        spans,
        faults.size());
    assertThat(faults).isEmpty();
    assertThat(requirements).as("what is read at all").isGreaterThan(count);
  }

  private static Posting any(List<Posting> postings, Random random) {
    return postings.get(random.nextInt(postings.size()));
  }

  /** The text as a page: its rows as paragraphs, its bullets as items. */
  private static String page(String text) {
    StringBuilder page = new StringBuilder("<html><body><main>");
    for (String row : text.split("\n", -1)) {
      String escaped = row.replace("&", "&amp;").replace("<", "&lt;");
      boolean item = row.startsWith("-") || row.startsWith("•");
      page.append(item ? "<li>" + escaped.substring(1) + "</li>" : "<p>" + escaped + "</p>\n");
    }
    return page.append("</main></body></html>").toString();
  }
}
