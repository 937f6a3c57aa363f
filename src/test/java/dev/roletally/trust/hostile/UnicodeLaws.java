package dev.roletally.trust.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.posting.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Characters that nobody sees, or sees as others, change no reading: what is asked stays asked, and
 * every law of a posting holds.
 */
abstract class UnicodeLaws {
  private static final int MARK = 0x301;

  @Property
  void charactersThatAreNotSeenChangeNoScore(
      @ForAll @From("ads") Ads ad, @ForAll @From("unseen") String mark, @ForAll long seed) {
    assertThat(Ads.scores(Posting.text("p", sprinkled(ad.text(), mark, new Random(seed), 12))))
        .as("with U+%x", mark.codePointAt(0))
        .isEqualTo(Ads.scores(Posting.text("p", ad.text())));
  }

  @Property
  void fullWidthLettersAreLetters(@ForAll @From("ads") Ads ad) {
    List<String> wide = new ArrayList<>();
    ad.minimum().forEach(row -> wide.add(row.contains("C++") ? row : wide(row)));
    assertThat(Ads.scores(Posting.text("p", new Ads(ad.about(), wide, ad.preferred()).text())))
        .isEqualTo(Ads.scores(Posting.text("p", ad.text())));
  }

  @Property
  void marksPiledOnLettersAreReadPast(@ForAll @From("skills") String skill, @ForAll long seed) {
    String text = "Ledger Engineer\nRequirements\n- Experience with " + skill + "\n";
    String piled = sprinkled(text, Character.toString(MARK).repeat(3), new Random(seed), 6);
    assertThat(Ads.scores(Posting.text("p", piled))).isEqualTo(Ads.scores(Posting.text("p", text)));
  }

  @Property
  void anythingBetweenKeepsTheLaws(
      @ForAll @From("ads") Ads ad, @ForAll @From("any") String mark, @ForAll long seed) {
    PostingLaws.check(Posting.text("p", sprinkled(ad.text(), mark, new Random(seed), 30)));
  }

  /** The text with a mark behind some letters that a letter follows. */
  private static String sprinkled(String text, String mark, Random random, int most) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < most; i++) {
      int at = 1 + random.nextInt(out.length() - 1);
      if (isLetter(out.charAt(at - 1)) && isLetter(out.charAt(at))) {
        out.insert(at, mark);
      }
    }
    return out.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Full-width letters and digits in place of plain ones. */
  private static String wide(String row) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      out.append(isLetter(c) || (c >= '0' && c <= '9') ? (char) (c + 0xfee0) : c);
    }
    return out.toString();
  }

  @Provide
  Arbitrary<Ads> ads() {
    return Ads.any();
  }

  @Provide
  Arbitrary<String> skills() {
    return Arbitraries.of(Ads.SKILLS).filter(skill -> !skill.contains("+"));
  }

  /** Zero-width and soft marks, bidi controls, tag characters, variation selectors. */
  @Provide
  Arbitrary<String> unseen() {
    return Arbitraries.of(
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u202e",
        "\u202c",
        "\u2066",
        "\u2069",
        "\u200f",
        "\u061c",
        "\udb40\udc41",
        "\udb40\udc7f",
        "\ufe0f");
  }

  /** The same, and halves of pairs, controls, piles of marks, letters of other scripts. */
  @Provide
  Arbitrary<String> any() {
    return Arbitraries.oneOf(
        unseen(),
        Arbitraries.of(
            "\ud83d",
            "\ude80",
            "\ude80\ud83d",
            "\u0000",
            "\u001b[31m",
            "\u0085",
            "\u2028",
            "\u0301".repeat(200),
            "\u05d0",
            "\u4e2d",
            "\uff0c",
            "\uff1a",
            "\u0130",
            "\u0131",
            "\ufb01",
            "\u1e9e",
            "\ud835\udc00",
            "\u2f00",
            "\uffff",
            "\ufffe"));
  }
}
