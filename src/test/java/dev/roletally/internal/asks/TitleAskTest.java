package dev.roletally.internal.asks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Category;
import dev.roletally.model.Criterion;
import dev.roletally.model.DerivedFrom;
import dev.roletally.model.Necessity;
import dev.roletally.model.Occupation;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.model.Seniority;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TitleAskTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  private static List<Requirement> derived(Role role) {
    return role.requirements().stream()
        .filter(each -> each.derivedFrom().filter(DerivedFrom.TITLE::equals).isPresent())
        .toList();
  }

  @Test
  void titleAsksForWorkOfItsOccupation() {
    String text = "Senior Data Scientist\n\nRequirements\n- Python\n";
    Role role = READER.read(Posting.text("p", text));
    assertThat(derived(role))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.category()).isEqualTo(Category.EXPERIENCE);
              assertThat(asked.necessity()).isEqualTo(Necessity.MINIMUM);
              assertThat(asked.quote()).isEqualTo(role.title().orElseThrow().value());
              assertThat(asked.span().of(text)).isEqualTo(asked.quote());
              Criterion.Work work = (Criterion.Work) asked.criterion();
              assertThat(work.occupations()).containsExactly(Occupation.DATA_SCIENCE);
              assertThat(work.seniority()).contains(Seniority.SENIOR);
            });
    assertThat(role.requirements()).extracting(Requirement::id).doesNotHaveDuplicates();
  }

  @Test
  void internshipIsOneWhereOnlyItsTypeSaysSo() {
    Role role =
        READER.read(
            Posting.text(
                "p", "Data Scientist\nEmployment type: Internship\n\nRequirements\n- Python\n"));
    assertThat(derived(role))
        .extracting(Requirement::criterion)
        .singleElement()
        .extracting(work -> ((Criterion.Work) work).seniority().orElseThrow())
        .isEqualTo(Seniority.INTERN);
  }

  @Test
  void titleWithoutAKnownOccupationAsksNothing() {
    Role role = READER.read(Posting.text("p", "Wizard of the Shire\n\nRequirements\n- Python\n"));
    assertThat(derived(role)).isEmpty();
  }
}
