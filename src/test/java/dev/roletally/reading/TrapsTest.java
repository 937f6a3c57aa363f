package dev.roletally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import dev.roletally.model.Conflict;
import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is read from a sentence that asks nothing: each of {@code traps.txt}, composed into two
 * small postings that ask something elsewhere, leaves the role as it is without the sentence.
 */
@Tag("reading")
final class TrapsTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  /** The kind of block a trap stands in. */
  enum Place {
    DUTIES,
    LEGAL,
    BENEFITS,
    ABOUT,
    CHROME,
    RELATED
  }

  record Trap(Place place, String sentence) {}

  static List<Trap> traps() {
    return lines("traps.txt")
        .map(line -> line.split("\t", 2))
        .map(cells -> new Trap(Place.valueOf(cells[0]), cells[1]))
        .toList();
  }

  private static Stream<String> lines(String name) {
    try {
      return Resources.readLines(
              Resources.getResource(TrapsTest.class, name), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.startsWith("#") && !line.isBlank());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreTrapsOfEveryKind() {
    assertThat(traps()).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
    for (Place place : Place.values()) {
      assertThat(traps()).filteredOn(trap -> trap.place() == place).hasSizeGreaterThanOrEqualTo(20);
    }
  }

  @ParameterizedTest
  @MethodSource("traps")
  void nothingIsReadFromATrapUnderPlainHeadings(Trap trap) {
    isPassedOver(trap, TrapsTest::plain);
  }

  @ParameterizedTest
  @MethodSource("traps")
  void nothingIsReadFromATrapUnderChattyHeadings(Trap trap) {
    isPassedOver(trap, TrapsTest::chatty);
  }

  /** Lays a posting out; a place without a trap holds a line that is no trap. */
  private interface Layout {
    String posting(Optional<Trap> trap);
  }

  private static void isPassedOver(Trap trap, Layout layout) {
    String text = layout.posting(Optional.of(trap));
    Role role = READER.read(Posting.text("trap", text));
    Role without = READER.read(Posting.text("trap", layout.posting(Optional.empty())));
    int start = text.indexOf(trap.sentence());
    Span sentence = new Span(start, start + trap.sentence().length());
    List<String> taken = taken(role, sentence, text);
    assertThat(taken).as("%s", trap).isEmpty();
    assertThat(asked(role)).as("%s", trap).isEqualTo(asked(without)).isNotEmpty();
    assertThat(role.conflicts()).as("%s", trap).hasSameSizeAs(without.conflicts());
  }

  /** What was read from {@code sentence}. */
  private static List<String> taken(Role role, Span sentence, String text) {
    List<String> taken = new ArrayList<>();
    for (Requirement requirement : role.requirements()) {
      spans(requirement)
          .filter(sentence::overlaps)
          .forEach(span -> taken.add(requirement.category() + ": " + span.of(text)));
    }
    facts(role)
        .filter(fact -> sentence.overlaps(fact.span()))
        .forEach(fact -> taken.add("fact: " + fact.value()));
    for (Conflict conflict : role.conflicts()) {
      conflict.spans().stream()
          .filter(sentence::overlaps)
          .forEach(span -> taken.add("conflict: " + span.of(text)));
    }
    return taken;
  }

  private static Stream<Span> spans(Requirement requirement) {
    return Stream.concat(
        Stream.of(requirement.span()), requirement.criterion().leaves().map(Criterion.Leaf::span));
  }

  private static Stream<Fact<?>> facts(Role role) {
    return Stream.of(
            role.title().stream(),
            role.employer().stream(),
            role.locations().stream(),
            role.workMode().stream(),
            role.employmentType().stream(),
            role.posted().stream(),
            role.pay().stream(),
            role.duration().stream(),
            role.startDates().stream(),
            role.startWindows().stream(),
            role.applicationLimit().stream(),
            role.sponsorship().stream())
        .flatMap(stream -> stream);
  }

  private static List<String> asked(Role role) {
    return role.requirements().stream()
        .map(
            requirement ->
                requirement.necessity()
                    + " "
                    + requirement.category()
                    + " "
                    + requirement.criterion().key())
        .toList();
  }

  private static String line(Optional<Trap> trap, Place place, String otherwise) {
    return trap.filter(each -> each.place() == place).map(Trap::sentence).orElse(otherwise);
  }

  private static String plain(Optional<Trap> trap) {
    return String.join(
        "\n",
        "Home",
        line(trap, Place.CHROME, "Menu"),
        "",
        "Data Analyst Intern",
        "Harbour & Pine",
        "Leeds, UK",
        "",
        "About us",
        "We like calm water and good charts. "
            + line(trap, Place.ABOUT, "The sea is near")
            + ". Come and see.",
        "",
        "Responsibilities",
        "- Answer what our planners ask",
        "- " + line(trap, Place.DUTIES, "Tidy up what you find"),
        "- Show your work to the team",
        "",
        "Minimum Qualifications",
        "- Currently pursuing a Bachelor's degree in Statistics or Computer Science",
        "- Experience with Python and SQL",
        "- Knowledge of hypothesis testing",
        "",
        "Preferred Qualifications",
        "- Experience with Tableau or Power BI",
        "",
        "Benefits",
        "- A desk by the window",
        "- " + line(trap, Place.BENEFITS, "Tea at four"),
        "",
        "Equal Opportunity",
        line(trap, Place.LEGAL, "Everyone is welcome here") + ".",
        "",
        "Similar jobs",
        line(trap, Place.RELATED, "None today"),
        "");
  }

  private static String chatty(Optional<Trap> trap) {
    return String.join(
        "\n",
        "Junior Platform Engineer",
        "",
        "Who we are",
        line(trap, Place.ABOUT, "We are glad you are here") + ".",
        "",
        "What you'll do",
        "\u2022 Keep the lights on",
        "\u2022 " + line(trap, Place.DUTIES, "Ask when something is odd") + ".",
        "",
        "What we're looking for",
        "\u2022 2+ years of experience with Java",
        "\u2022 Good knowledge of Docker and Linux",
        "",
        "Nice to have",
        "\u2022 Kubernetes",
        "",
        "What we offer",
        "\u2022 " + line(trap, Place.BENEFITS, "Fresh fruit") + ".",
        "\u2022 A quiet room",
        "",
        "Legal notice",
        "The posting is valid until we remove it. "
            + line(trap, Place.LEGAL, "Thank you for reading this")
            + ".",
        "",
        line(trap, Place.CHROME, "Close"),
        "",
        "People also viewed",
        line(trap, Place.RELATED, "Nothing yet"),
        "Nothing more",
        "");
  }
}
