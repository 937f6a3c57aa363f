package dev.roletally.trust.hostile;

import dev.roletally.explain.Cursor;
import dev.roletally.format.DecisionRecord;
import dev.roletally.format.PolicyJson;
import dev.roletally.format.PostingJson;
import dev.roletally.format.RoleBytes;
import dev.roletally.format.RoleJson;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.VocabularySource;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * An entry that takes text, bytes or files from outside, and the laws that hold for whatever is put
 * into it: it answers, or refuses with an {@link IllegalArgumentException} that says what must be
 * and what was got.
 */
@SuppressWarnings("ImmutableEnumChecker") // the laws are pure functions
enum FuzzTarget {
  POSTING_TEXT(bytes -> PostingLaws.check(Posting.text("p", FuzzText.of(bytes)))),
  POSTING_HTML(bytes -> PostingLaws.check(Posting.html("p", FuzzText.of(bytes)))),
  POSTING_JSON_LD(bytes -> PostingLaws.check(Posting.jsonLd("p", FuzzText.of(bytes)))),
  POSTING_OF_ANY_FORM(FuzzTarget::posting),
  PROFILE_JSON(bytes -> ProfileLaws.own(FuzzText.of(bytes))),
  JSON_RESUME(bytes -> ProfileLaws.resume(FuzzText.of(bytes))),
  POLICY_JSON(FuzzTarget::policy),
  ROLE_JSON(FuzzTarget::role),
  ROLE_BYTES(FuzzTarget::roleBytes),
  POSTING_JSON(FuzzTarget::postingJson),
  DECISION_RECORD(FuzzTarget::decision),
  CURSOR(FuzzTarget::cursor),
  VOCABULARY_TSV(bytes -> VocabularyLaws.check(bytes, "own.tsv", VocabularySource::tsv)),
  VOCABULARY_CSV(
      bytes -> VocabularyLaws.check(bytes, "own.csv", file -> VocabularySource.csv(file, "own"))),
  ESCO(bytes -> VocabularyLaws.check(bytes, "skills_en.csv", VocabularySource::esco)),
  ONET(bytes -> VocabularyLaws.check(bytes, "Technology Skills.txt", VocabularySource::onet)),
  COMMAND_LINE(bytes -> CommandLineLaws.check(FuzzText.of(bytes)));

  private final Consumer<byte[]> laws;

  FuzzTarget(Consumer<byte[]> laws) {
    this.laws = laws;
  }

  /** The name of its folder of inputs. */
  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Puts {@code input} in, and fails where a law is broken. */
  void test(byte[] input) {
    laws.accept(input);
  }

  private static void posting(byte[] bytes) {
    String text = FuzzText.of(bytes);
    Posting posting = Posting.detect("p", text);
    Laws.holds(posting.equals(Posting.detect("p", text)), "the form is found again");
    posting.split().stream().limit(4).forEach(PostingLaws::check);
  }

  private static void policy(byte[] bytes) {
    Laws.answered(FuzzText.of(bytes), PolicyJson::read)
        .ifPresent(
            policy -> {
              ScoringPolicy again = PolicyJson.read(PolicyJson.write(policy));
              Laws.holds(again.equals(policy), "a policy written reads back equal");
              Laws.holds(again.hash().equals(policy.hash()), "equal policies have one hash");
              ProfileLaws.scores(policy);
            });
  }

  private static void role(byte[] bytes) {
    Laws.answered(FuzzText.of(bytes), RoleJson::read)
        .ifPresent(
            role -> {
              Laws.holds(
                  RoleJson.read(RoleJson.write(role)).equals(role),
                  "a role written reads back equal");
              ProfileLaws.scores(role);
            });
    Laws.answered(FuzzText.of(bytes), RoleJson::readAll);
  }

  private static void roleBytes(byte[] bytes) {
    Laws.answered(bytes, RoleBytes::read)
        .ifPresent(
            (Role role) ->
                Laws.holds(
                    RoleBytes.read(RoleBytes.write(role)).equals(role),
                    "bytes written read back equal"));
  }

  private static void postingJson(byte[] bytes) {
    Laws.answered(FuzzText.of(bytes), PostingJson::read)
        .ifPresent(
            posting ->
                Laws.holds(
                    PostingJson.read(PostingJson.write(posting)).equals(posting),
                    "a posting written reads back equal"));
  }

  private static void decision(byte[] bytes) {
    Laws.answered(FuzzText.of(bytes), DecisionRecord::parse)
        .ifPresent(
            record ->
                Laws.holds(
                    DecisionRecord.parse(record.toJson()).equals(record),
                    "a record written reads back equal"));
  }

  private static void cursor(byte[] bytes) {
    Laws.answered(FuzzText.of(bytes), Cursor::parse)
        .ifPresent(
            cursor ->
                Laws.holds(
                    Cursor.parse(cursor.toString()).equals(cursor),
                    "a cursor written reads back equal"));
  }
}
