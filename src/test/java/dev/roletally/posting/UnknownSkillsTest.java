package dev.roletally.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Criterion;
import dev.roletally.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of what real postings ask for the vocabulary does not hold. Prints the figure. */
@Tag("reading")
final class UnknownSkillsTest {
  private static final double MOST = 0.10;

  @Test
  void fewOfTheSkillsAskedAreUnrecognised() {
    PostingReader reader = PostingReader.with(Vocabulary.bundled());
    List<Criterion.Skill> asked =
        RealPostings.read().stream()
            .flatMap(posting -> reader.read(posting).requirements().stream())
            .flatMap(requirement -> requirement.criterion().leaves())
            .filter(Criterion.Skill.class::isInstance)
            .map(Criterion.Skill.class::cast)
            .toList();
    long unknown = asked.stream().filter(each -> each.kind() == ConceptKind.UNRECOGNISED).count();
    double share = unknown / (double) asked.size();
    System.out.printf(
        Locale.ROOT,
        "unrecognised: %d of %d skills asked (%.1f %%)%n",
        unknown,
        asked.size(),
        100 * share);
    assertThat(asked).hasSizeGreaterThan(5_000);
    assertThat(share).isLessThan(MOST);
  }
}
