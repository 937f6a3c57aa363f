package dev.roletally.trust.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.format.PolicyJson;
import dev.roletally.format.ProfileJson;
import dev.roletally.format.RoleJson;
import dev.roletally.model.Because;
import dev.roletally.model.Category;
import dev.roletally.model.ClaimException;
import dev.roletally.model.Criterion;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.Facet;
import dev.roletally.model.Fact;
import dev.roletally.model.Filter;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Span;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.posting.SpanCheck;
import dev.roletally.vocabulary.Vocabulary;
import dev.roletally.vocabulary.VocabularySource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit of docs/trust.md, one below it, at it, and one above. */
final class LimitsTest {
  private static final RoleTally TALLY = ProfileLaws.TALLY;

  @TempDir Path folder;

  @Tag("trust")
  @Test
  void textBeyondTheGreatestLimitIsLeftUnread() {
    textBeyondTheLimitIsLeftUnread(PostingReader.LONGEST_TEXT);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 5_000})
  void textBeyondTheLimitIsLeftUnread(int limit) {
    RoleTally limited = TALLY.limitedTo(limit);
    for (int over = -1; over <= 1; over++) {
      Role role = limited.read(Posting.text("p", text(limit + over)));
      assertThat(role.has(Diagnostic.Code.TEXT_TRUNCATED))
          .as("%d of %d", limit + over, limit)
          .isEqualTo(over > 0);
      assertThat(role.requirements()).isNotEmpty();
    }
  }

  @Test
  void aSourceMayBeFiveTimesAsLong() {
    RoleTally limited = TALLY.limitedTo(1_000);
    for (int over = -1; over <= 1; over++) {
      String html = "<p>Requirements</p><p>- Java</p>";
      String page = html + " ".repeat(5_000 + over - html.length());
      assertThat(limited.read(Posting.html("p", page)).has(Diagnostic.Code.TEXT_TRUNCATED))
          .isEqualTo(over > 0);
    }
  }

  @Test
  void aCutSplitsNoPair() {
    String text = "Requirements\n- Java\nBenefits\nWe give \ud83d\ude80 and more";
    int inside = text.indexOf("\ude80");
    Role role = TALLY.limitedTo(inside).read(Posting.text("p", text));
    assertThat(role.has(Diagnostic.Code.TEXT_TRUNCATED)).isTrue();
    assertThat(role.ignored()).isNotEmpty();
    assertThat(role.ignored())
        .allMatch(block -> SpanCheck.isWhole(block.span(), text))
        .allMatch(block -> block.span().end() < inside);
  }

  @Test
  void theLimitOfReadingHasLimits() {
    rejects(() -> TALLY.limitedTo(0), "limit must be 1 to 1000000 units, got: 0");
    accepts(() -> TALLY.limitedTo(1));
    accepts(() -> TALLY.limitedTo(PostingReader.LONGEST_TEXT));
    rejects(() -> TALLY.limitedTo(PostingReader.LONGEST_TEXT + 1), "got: 1000001");
  }

  @Test
  void jsonLdIsNestedAHundredDeep() {
    for (int deep = 99; deep <= 101; deep++) {
      String json =
          "{\"@type\":\"JobPosting\",\"title\":\"Cook\",\"x\":"
              + "[".repeat(deep - 1)
              + "]".repeat(deep - 1)
              + "}";
      Role role = TALLY.read(Posting.jsonLd("p", json));
      assertThat(role.title().isPresent()).as("%d deep", deep).isEqualTo(deep <= 100);
      assertThat(role.has(Diagnostic.Code.UNUSABLE_VALUE)).isEqualTo(deep > 100);
    }
  }

  @Test
  void jsonLdHasKeysOfAThousandUnits() {
    for (int length = 999; length <= 1001; length++) {
      String json =
          "{\"@type\":\"JobPosting\",\"title\":\"Cook\",\"" + "k".repeat(length) + "\":1}";
      assertThat(TALLY.read(Posting.jsonLd("p", json)).title().isPresent())
          .isEqualTo(length <= 1000);
    }
  }

  @Test
  void otherJsonIsNestedAThousandDeep() {
    for (int deep = 998; deep <= 1001; deep++) {
      String json = "{\"skills\":" + "[".repeat(deep - 1) + "]".repeat(deep - 1) + "}";
      rejects(() -> ProfileJson.read(json, "p"), "must be", "got");
    }
    String whole = "[".repeat(1_000_000);
    rejects(() -> ProfileJson.read(whole, "p"), "JSON must be well formed, got", "nested");
  }

  @Test
  void groupsAreNestedSixtyDeep() {
    Criterion deep = new Criterion.Location("Hull", new Span(0, 4));
    for (int i = 0; i < Criterion.Group.DEEPEST; i++) {
      deep = new Criterion.AllOf(List.of(deep));
    }
    Criterion deepest = deep;
    rejects(() -> new Criterion.AllOf(List.of(deepest)), "at most 60 deep, got: 61");
    Role role =
        Role.builder("r")
            .requirement(
                new Requirement(
                    "r1",
                    Necessity.MINIMUM,
                    Category.LOCATION,
                    new Span(0, 4),
                    "Hull",
                    Because.DEFAULT,
                    deepest,
                    Optional.empty(),
                    Optional.empty()))
            .build();
    assertThat(RoleJson.read(RoleJson.write(role))).isEqualTo(role);
    try (RoleIndex index = TALLY.openInMemory()) {
      index.put(role);
      index.commit();
      assertThat(index.role("r")).contains(role);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "weights SKILLS, 0, 1000",
    "factors MINIMUM, 2, 100",
    "fullyStated SKILLS, 1, 10",
    "silence, 50, 1000",
    "credits related, 0, 999",
  })
  void numbersOfAPolicyHaveLimits(String path, int least, int most) {
    String[] keys = path.split(" ");
    for (int number : new int[] {least, least + 1, most - 1, most}) {
      accepts(() -> PolicyJson.read(policy(keys, number)));
    }
    rejects(() -> PolicyJson.read(policy(keys, least - 1)), "must be", "got: " + (least - 1));
    rejects(() -> PolicyJson.read(policy(keys, most + 1)), "must be", "got: " + (most + 1));
  }

  @Test
  void numbersHaveAHundredDigitsBehindAndBeforeThePoint() {
    accepts(() -> ProfileJson.read("{\"years\": 1e2}", "p"));
    rejects(() -> ProfileJson.read("{\"years\": 1e101}", "p"), "at most 100 digits, got: 1E+101");
    accepts(() -> ProfileJson.read("{\"years\": 1e-100}", "p"));
    rejects(() -> ProfileJson.read("{\"years\": 1e-101}", "p"), "at most 100 digits");
    rejects(() -> ProfileJson.read("{\"years\": 1e999999999}", "p"), "must be", "got");
    accepts(() -> ProfileJson.read("{\"years\": 178956970}", "p"));
    rejects(() -> ProfileJson.read("{\"years\": 178956971}", "p"), "years must be", "178956971");
    rejects(() -> ProfileJson.read("{\"years\": -1}", "p"), "years must be", "got: -1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e4", "\ud83d\ude80"})
  void anIdHas1024Bytes(String letter) {
    int each = letter.getBytes(StandardCharsets.UTF_8).length;
    String longest = letter.repeat(RoleIndex.MAX_ID_BYTES / each);
    try (RoleIndex index = TALLY.openInMemory()) {
      for (String id : List.of(letter, longest.substring(letter.length()), longest)) {
        index.put(Posting.text(id, "Cook").attribute(id, id));
      }
      index.commit();
      assertThat(index.role(longest)).isPresent();
      assertThat(index.size(Filter.attribute(longest, longest))).isEqualTo(1);
      rejects(
          () -> index.put(Posting.text(longest + letter, "Cook")),
          "role id must be 1 to 1024 bytes of UTF-8, got: " + (1024 + each));
      rejects(
          () -> index.put(Posting.text("p", "Cook").attribute("k", longest + letter)),
          "attribute value must be 1 to 1024 bytes of UTF-8");
      rejects(
          () -> index.put(Posting.text("p", "Cook").attribute(longest + letter, "v")),
          "attribute key must be 1 to 1024 bytes of UTF-8");
    }
  }

  @Test
  void asManyRolesAreRankedAsAskedFor() {
    rejects(() -> RankRequest.top(0), "top must be 1 or more, got: 0");
    rejects(() -> RankRequest.top(-1), "got: -1");
    try (RoleIndex index = TALLY.openInMemory()) {
      for (int i = 0; i < 3; i++) {
        index.put(Posting.text("p" + i, "Requirements: Java"));
      }
      index.refresh();
      for (int k : new int[] {1, 2, 3, 4, Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
        assertThat(
                index.rank(ProfileLaws.PROFILE, RankRequest.top(k).asOf(ProfileLaws.DAY)).matches())
            .hasSize(Math.min(k, 3));
      }
    }
  }

  @Test
  void aRoleMayAskAsMuchAsATextHolds() {
    StringBuilder text = new StringBuilder("Requirements\n");
    for (int i = 0; i < 4_000; i++) {
      text.append("- Experience with Zq").append(Integer.toString(i, 36)).append("x\n");
    }
    Role role = TALLY.read(Posting.text("p", text.toString()));
    assertThat(role.requirements()).hasSize(4_000);
    try (RoleIndex index = TALLY.openInMemory()) {
      index.put(role);
      index.commit();
      assertThat(index.role("p")).contains(role);
    }
    assertThat(Ads.score(ProfileLaws.PROFILE, role)).isZero();
  }

  @Test
  void factsAreKeptAtAnyLengthAndCountedUpToALimit() {
    int counted = 0;
    for (int length : new int[] {199, 200, 201, 40_000}) {
      String name = "x".repeat(length);
      Fact<String> fact = new Fact<>(name, new Span(0, 1));
      Role role = Role.builder("r").title(fact).employer(fact).location(fact).build();
      try (RoleIndex index = TALLY.openInMemory()) {
        index.put(role);
        index.commit();
        assertThat(index.role("r")).contains(role);
        counted += index.counts(Facet.employer(), Filter.ANY).size();
      }
    }
    assertThat(counted).isEqualTo(3);
  }

  @Test
  void aVocabularyHasCellsOfAHundredThousandCharacters() throws IOException {
    for (int length = 99_999; length <= 100_001; length++) {
      Path file = folder.resolve("own.csv");
      Files.writeString(file, "label,kind,note\nFlowGrid,FRAMEWORK," + "x".repeat(length) + "\n");
      ThrowingCallable add =
          () -> VocabularySource.csv(file, "own").addTo(Vocabulary.builder().build());
      if (length <= 100_000) {
        accepts(add);
      } else {
        rejects(add, "a cell must have at most 100000 characters, got 100001 at own.csv:2");
      }
    }
  }

  private static String policy(String[] keys, int number) {
    String inner =
        keys.length == 1
            ? Integer.toString(number)
            : "{\""
                + keys[1]
                + "\": "
                + number
                + (keys[0].equals("weights") ? ", \"EDUCATION\": 1" : "")
                + "}";
    return "{\"" + keys[0] + "\": " + inner + "}";
  }

  private static String text(int length) {
    String head = "Requirements\n- Experience with Java\n\nBenefits\n";
    return head + "We give much. ".repeat(length / 14 + 1).substring(0, length - head.length());
  }

  private static void accepts(ThrowingCallable call) {
    assertThatCode(call).doesNotThrowAnyException();
  }

  private static void rejects(ThrowingCallable call, String... words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(inFull(refusal)).contains(words));
  }

  /** A refusal with the value, which the message itself leaves out where it is a candidate's. */
  private static String inFull(Throwable refusal) {
    return refusal instanceof ClaimException of
        ? of.inFull()
        : String.valueOf(refusal.getMessage());
  }
}
