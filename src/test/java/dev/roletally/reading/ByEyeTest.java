package dev.roletally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.roletally.Shared;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.model.Requirement;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.vocabulary.Vocabulary;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the table of what a person said of each clause and each skill read from real postings that
 * nobody labelled before ({@code by-eye.tsv}), and prints the shares that were right.
 *
 * <p>The postings are drawn by a rule anyone can repeat: ids sorted by the SHA-256 of {@code "seed
 * 60:"} and the id, the first {@value #FIRST}, then {@value #MORE} more. A reading that changes has
 * to be looked at again: the test fails until the table says what is read now.
 */
@Tag("reading")
final class ByEyeTest {
  private static final String SEED = "seed 60:";
  private static final int FIRST = 60;
  private static final int MORE = 20;
  private static final String NO_CONCEPT = "-";

  /** A line of the table, without its verdict: what was read, or missed. */
  private record Place(
      String posting, String kind, int start, int end, String necessity, String concept) {}

  /** A line of the table. */
  private record Verdict(Place place, String verdict, String reason) {
    boolean is(String kind) {
      return place.kind().equals(kind);
    }

    boolean isRight() {
      return verdict.equals("right");
    }
  }

  /** The shares of one set of postings. */
  private record Shares(
      Share clauses, Share necessity, Share clausesFound, Share skills, Share skillsFound) {
    static Shares of(List<Verdict> verdicts) {
      Shares shares = new Shares(new Share(), new Share(), new Share(), new Share(), new Share());
      for (Verdict each : verdicts) {
        boolean asked = !each.reason().equals("NOT_ASKED");
        if (each.is("clause")) {
          shares.clauses().add(each.isRight());
          if (asked) {
            shares.necessity().add(!each.reason().equals("NECESSITY"));
            shares.clausesFound().add(true);
          }
        } else if (each.is("skill")) {
          shares.skills().add(each.isRight());
          if (!each.verdict().equals("wrong")) {
            shares.skillsFound().add(true);
          }
        } else if (each.is("missed-clause")) {
          shares.clausesFound().add(false);
        } else {
          shares.skillsFound().add(false);
        }
      }
      return shares;
    }

    Stream<String> shortOf(String prefix, Properties floors) {
      return Stream.of(
              gap(prefix + "clauses", clauses, floors),
              gap(prefix + "necessity", necessity, floors),
              gap(prefix + "clausesFound", clausesFound, floors),
              gap(prefix + "skills", skills, floors),
              gap(prefix + "skillsFound", skillsFound, floors))
          .flatMap(List::stream);
    }

    private static List<String> gap(String key, Share share, Properties floors) {
      double least = Double.parseDouble(Objects.requireNonNull(floors.getProperty(key), key));
      return share.value() < least
          ? List.of(key + " must be at least " + least + ", got: " + share)
          : List.of();
    }
  }

  @TestFactory
  Stream<DynamicTest> theTableSaysWhatIsRead() {
    List<Verdict> table = table();
    PostingReader reader = PostingReader.with(Vocabulary.bundled());
    return drawn().stream()
        .map(
            posting ->
                dynamicTest(
                    posting.id(),
                    () ->
                        assertThat(read(reader, posting))
                            .containsExactlyElementsOf(
                                table.stream()
                                    .filter(each -> each.is("clause") || each.is("skill"))
                                    .map(Verdict::place)
                                    .filter(place -> place.posting().equals(posting.id()))
                                    .toList())));
  }

  @Test
  void whatWasMissedIsNotRead() {
    PostingReader reader = PostingReader.with(Vocabulary.bundled());
    List<Verdict> table = table();
    for (Posting posting : drawn()) {
      List<Place> read = read(reader, posting);
      for (Verdict missed : table) {
        Place place = missed.place();
        if (place.posting().equals(posting.id()) && missed.is("missed-skill")) {
          assertThat(read)
              .noneMatch(
                  each ->
                      each.kind().equals("skill")
                          && each.start() == place.start()
                          && each.end() == place.end()
                          && each.concept().equals(place.concept()));
        }
        if (place.posting().equals(posting.id())) {
          assertThat(place.start()).isBetween(0, place.end() - 1);
          assertThat(place.end()).isLessThanOrEqualTo(posting.text().length());
        }
      }
    }
  }

  @Test
  void theSharesAreAtLeastTheirFloors() {
    List<String> ids = drawn().stream().map(Posting::id).toList();
    Set<String> first = Set.copyOf(ids.subList(0, FIRST));
    List<Verdict> table = table();
    assertThat(ids).containsAll(table.stream().map(each -> each.place().posting()).toList());
    Shares ofFirst = Shares.of(table.stream().filter(each -> in(first, each)).toList());
    Shares ofMore = Shares.of(table.stream().filter(each -> !in(first, each)).toList());
    System.out.println("by eye, the first " + FIRST + ": " + ofFirst);
    System.out.println("by eye, " + MORE + " more: " + ofMore);
    Properties floors = floors();
    assertThat(Stream.concat(ofFirst.shortOf("eye.", floors), ofMore.shortOf("eyeMore.", floors)))
        .isEmpty();
  }

  private static boolean in(Set<String> ids, Verdict verdict) {
    return ids.contains(verdict.place().posting());
  }

  private static List<Place> read(PostingReader reader, Posting posting) {
    List<Place> places = new ArrayList<>();
    for (Requirement requirement : reader.read(posting).requirements()) {
      if (requirement.derivedFrom().isEmpty()) {
        String necessity = requirement.necessity().name();
        places.add(
            new Place(
                posting.id(),
                "clause",
                requirement.span().start(),
                requirement.span().end(),
                necessity,
                NO_CONCEPT));
        requirement
            .criterion()
            .leaves()
            .filter(Criterion.Skill.class::isInstance)
            .map(Criterion.Skill.class::cast)
            .forEach(
                skill ->
                    places.add(
                        new Place(
                            posting.id(),
                            "skill",
                            skill.span().start(),
                            skill.span().end(),
                            necessity,
                            skill.kind() == ConceptKind.UNRECOGNISED
                                ? "unrecognised"
                                : skill.concept())));
      }
    }
    return places;
  }

  private static List<Posting> drawn() {
    try (Stream<String> lines = Files.lines(Shared.need("postings/postings.jsonl"))) {
      return lines
          .map(line -> Json.createReader(new StringReader(line)).readObject())
          .sorted(Comparator.comparing((JsonObject each) -> hash(SEED + each.getString("id"))))
          .limit(FIRST + MORE)
          .map(each -> Posting.text(each.getString("id"), each.getString("text")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String words) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Verdict> table() {
    return resource("by-eye.tsv")
        .lines()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Verdict(
                    new Place(
                        cells[0],
                        cells[1],
                        Integer.parseInt(cells[2]),
                        Integer.parseInt(cells[3]),
                        cells[4],
                        cells[5]),
                    cells[6],
                    cells[7]))
        .collect(Collectors.toUnmodifiableList());
  }

  private static Properties floors() {
    Properties floors = new Properties();
    try {
      floors.load(new StringReader(resource("floors.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return floors;
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(ByEyeTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
