package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.internal.structure.Block;
import dev.roletally.internal.structure.Lines;
import dev.roletally.internal.structure.Segmenter;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same posting, written differently, asks the same; and one that has lost its line breaks or
 * its headings asks nearly the same. Prints the figures.
 */
@Tag("reading")
@Tag("slow")
final class MetamorphicTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());
  private static List<Role> before = List.of();
  private static List<Posting> postings = List.of();

  @BeforeAll
  static void readThem() {
    postings = RealPostings.take();
    before = postings.stream().map(READER::read).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void otherLineEndsAskTheSame(String end) {
    asksTheSame(
        end.length() == 2 ? "line ends CR LF" : "line ends CR",
        text -> Rewriting.lineEnds(text, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "*", "•", "▪", "●"})
  void otherBulletsAskTheSame(String mark) {
    asksTheSame("bullets " + mark, text -> Rewriting.bullets(text, mark));
  }

  @Test
  void moreBlankLinesAskTheSame() {
    asksTheSame("more blank lines", Rewriting::blankLines);
  }

  @Test
  void headingsInCapitalsAskTheSame() {
    asksTheSame("headings in capitals", text -> Rewriting.headings(text, Rewriting::upper));
  }

  @Test
  void headingsInTitleCaseAskTheSame() {
    asksTheSame("headings in title case", text -> Rewriting.headings(text, Rewriting::title));
  }

  @Test
  void boilerplateBelowAsksNothing() {
    asksTheSame(
        "boilerplate below",
        text ->
            text
                + """


                Equal Opportunity
                We welcome every applicant and decide on merit alone. Where the law allows it, an \
                offer depends on a background check. If you need an adjustment in order to apply, \
                tell our people team which one.
                """);
  }

  @Test
  void footerBelowAsksNothing() {
    asksTheSame(
        "footer below",
        text ->
            text
                + """


                Apply now
                Save job
                Share this job
                Cookie settings
                Privacy notice
                Terms of service
                """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Related jobs", "Similar jobs", "People also viewed"})
  void anotherPostingBelowAsksNothing(String heading) {
    asksTheSame(
        "another posting below \"" + heading + "\"",
        text ->
            text
                + "\n\n"
                + heading
                + "\n\n"
                + """
                Cobol Engineer
                Brass & Daughters
                Hull, UK

                Responsibilities
                - You will keep our ledgers in order

                Minimum qualifications
                - Bachelor's degree in Geology
                - 7+ years of experience with COBOL and Fortran
                - Must be available from 4 May 2026 for 20 weeks

                Preferred qualifications
                - Knowledge of Erlang, Haskell and Prolog
                - Fluent in Finnish
                """);
  }

  @Test
  void listsThatLostTheirLineBreaksAskNearlyTheSame() {
    double marked = skillsKept("bullets in one line", t -> Rewriting.joinedBullets(t, true));
    assertThat(marked).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void postingsThatLostTheirHeadingsAskNearlyTheSame() {
    double kept = skillsKept("no headings", Rewriting::withoutHeadings);
    int duties = 0;
    int taken = 0;
    for (Posting posting : postings) {
      List<String> told = duties(posting);
      String asked = asked(read(posting, Rewriting.withoutHeadings(posting.text())));
      duties += told.size();
      taken += (int) told.stream().filter(asked::contains).count();
    }
    double share = taken / (double) duties;
    System.out.printf(
        Locale.ROOT, "no headings: %.3f of %d duties taken for asks%n", share, duties);
    assertThat(kept).isGreaterThanOrEqualTo(0.85);
    assertThat(share).isLessThanOrEqualTo(0.10);
  }

  private static void asksTheSame(String name, UnaryOperator<String> rewriting) {
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < postings.size(); i++) {
      String text = rewriting.apply(postings.get(i).text());
      Role role = read(postings.get(i), text);
      List<String> asked = keys(before.get(i));
      if (!keys(role).equals(asked)) {
        List<String> more = new ArrayList<>(keys(role));
        asked.forEach(more::remove);
        List<String> less = new ArrayList<>(asked);
        keys(role).forEach(less::remove);
        differing.add(role.id() + " more " + more + " less " + less);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d postings ask the same%n",
        name,
        postings.size() - differing.size(),
        postings.size());
    assertThat(differing).isEmpty();
  }

  /** What a role asks and tells, without where. */
  private static List<String> keys(Role role) {
    Stream<String> asks =
        role.requirements().stream()
            .map(
                asked ->
                    asked.necessity()
                        + " "
                        + asked.category()
                        + " "
                        + asked.criterion().key()
                        + " "
                        + plain(asked.quote()));
    Stream<String> tells =
        Stream.of(
                role.title().stream(),
                role.employer().stream(),
                role.locations().stream(),
                role.workMode().stream(),
                role.employmentType().stream(),
                role.pay().stream(),
                role.duration().stream(),
                role.startDates().stream(),
                role.startWindows().stream(),
                role.applicationLimit().stream(),
                role.sponsorship().stream())
            .flatMap(facts -> facts)
            .map(Fact::value)
            .map(value -> value instanceof String words ? plain(words) : value.toString());
    return Stream.concat(asks, tells).toList();
  }

  /** The words alone. */
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** The share of the skills asked that are still asked. */
  private static double skillsKept(String name, UnaryOperator<String> rewriting) {
    int asked = 0;
    int kept = 0;
    int now = 0;
    for (int i = 0; i < postings.size(); i++) {
      Map<String, Integer> left =
          skills(read(postings.get(i), rewriting.apply(postings.get(i).text())));
      now += left.values().stream().mapToInt(n -> n).sum();
      for (Map.Entry<String, Integer> skill : skills(before.get(i)).entrySet()) {
        asked += skill.getValue();
        kept += Math.min(skill.getValue(), left.getOrDefault(skill.getKey(), 0));
      }
    }
    double share = kept / (double) asked;
    System.out.printf(
        Locale.ROOT,
        "%s: %.3f of %d skills kept, %.3f of those found were asked%n",
        name,
        share,
        asked,
        kept / (double) now);
    return share;
  }

  private static Map<String, Integer> skills(Role role) {
    Map<String, Integer> skills = new HashMap<>();
    role.requirements().stream()
        .map(Requirement::criterion)
        .flatMap(Criterion::leaves)
        .forEach(
            leaf -> {
              if (leaf instanceof Criterion.Skill skill) {
                skills.merge(skill.concept(), 1, Integer::sum);
              }
            });
    return skills;
  }

  /** The posting's reading with another text. */
  private static Role read(Posting posting, String text) {
    return READER.read(Posting.text(posting.id(), text));
  }

  /** The lines that tell of the work, in plain words. */
  private static List<String> duties(Posting posting) {
    Tokens tokens = Tokens.of(posting.text());
    return Segmenter.parts(tokens, Lines.of(tokens)).stream()
        .filter(part -> part.kind() == Block.Kind.DUTIES && !part.heading())
        .map(part -> plain(tokens.span(part.line().first(), part.line().end()).of(tokens.text())))
        .toList();
  }

  private static String asked(Role role) {
    StringBuilder asked = new StringBuilder();
    role.requirements().forEach(each -> asked.append(plain(each.quote())).append(' '));
    return asked.toString();
  }
}
