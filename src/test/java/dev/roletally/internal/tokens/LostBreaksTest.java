package dev.roletally.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.model.Ignored;
import dev.roletally.model.Necessity;
import dev.roletally.model.Requirement;
import dev.roletally.model.Role;
import dev.roletally.posting.Posting;
import dev.roletally.posting.PostingReader;
import dev.roletally.vocabulary.Alias;
import dev.roletally.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows are found again in postings whose line breaks were lost or set at a width. */
class LostBreaksTest {
  private static final PostingReader READER = PostingReader.with(Vocabulary.bundled());

  private static final Set<String> NAMES =
      LostBreaks.names(
          Vocabulary.bundled().concepts().stream()
              .flatMap(concept -> concept.names().stream().map(Alias::text)));

  private static final String TOUCHING =
      "Harbour Software EngineerBrass Pilots steers the ferries of three cities, and has done so"
          + " since the last steamer was sold for scrap to a museum.The RoleWhat You'll Do"
          + "Write the tide forecasts in JavaScript and PyTorchTalk to the pilots every morning"
          + "What We're Looking ForExperience with Python and PostgreSQLKnowledge of TypeScript"
          + "Ability to read a chartNice To Have (but not essential)Experience with GraphQL"
          + "What's In It For YouA free ferry passTraining in celestial navigation";

  @Test
  void touchingRowsAreTakenApart() {
    Role role = READER.read(Posting.text("p", TOUCHING));
    assertThat(role.requirements())
        .extracting(Requirement::quote)
        .containsExactly(
            "Experience with Python and PostgreSQL",
            "Knowledge of TypeScript",
            "Ability to read a chart",
            "Experience with GraphQL");
    assertThat(role.requirements().get(3).necessity()).isEqualTo(Necessity.PREFERRED);
    assertThat(role.ignored())
        .extracting(Ignored::reason)
        .contains(Ignored.Reason.DUTIES, Ignored.Reason.BENEFITS);
  }

  @Test
  void namesWithCapitalsInsideStayWhole() {
    Tokens tokens = Tokens.of(TOUCHING, NAMES);
    assertThat(List.of("javascript", "pytorch", "postgresql", "typescript", "graphql"))
        .allMatch(name -> has(tokens, name));
  }

  @Test
  void capitalsInsideWordsTellNothingInOtherRows() {
    String row =
        "Experience with FooBarBaz, QuuxGrault and WaldoFred in a team that ships every day, "
            .repeat(6);
    Tokens tokens = Tokens.of(row, NAMES);
    assertThat(has(tokens, "foobarbaz")).isTrue();
    assertThat(has(tokens, "waldofred")).isTrue();
  }

  @Test
  void aHeadingMayFollowTheAskBeforeItInOneRow() {
    String row =
        "Pilot Analyst "
            + "Our analysts look after the tide tables of forty harbours and answer to nobody but the"
            + " moon, who is strict and never late, and whose habits have been written down since the"
            + " first lighthouse was lit by a keeper with a good lamp and a bad knee. They meet once a"
            + " week over tea in the old signal station, where the charts of the last century still"
            + " hang on the walls, and compare what the water did with what they said it would do. "
            + "Qualifications Required Qualifications: 3+ years of experience with SQL and databases"
            + " Ability to plan a voyage - Ability to work in a team"
            + " Minimum 2 years' of programming experience (Java, Python) Preferred Qualifications"
            + " Experience leading a crew of data engineers through fog and rain at night";
    List<Requirement> asked = READER.read(Posting.text("p", row)).requirements();
    assertThat(asked)
        .extracting(Requirement::quote)
        .contains("3+ years of experience with SQL and databases", "Ability to work in a team");
    assertThat(asked)
        .filteredOn(each -> each.necessity() == Necessity.PREFERRED)
        .extracting(Requirement::quote)
        .containsExactly(
            "Experience leading a crew of data engineers through fog and rain at night");
  }

  @Test
  void rowsCutAtAWidthAreJoined() {
    String text =
        """
        Tide Scientist

        Qualifications

        Master's
        degree in Oceanography, Applied Mathematics, Statistics or Computer Science with
        a thesis on something that floats

        Hands-on experience
        with numerical software such as R, Python or Julia, and with the plotting of what
        comes out of it for people who prefer pictures

        Must
        know how to read a chart and have a working knowledge of signal processing and of
        time series analysis

        Strong
        data visualization skills are a plus, and so is an ability to explain a spring tide
        to a minister

        Curious
        about what lies below the keel and about what the people above it make of
        every new chart
        """;
    List<Requirement> asked = READER.read(Posting.text("p", text)).requirements();
    assertThat(asked).hasSize(5);
    assertThat(asked.get(0).quote()).startsWith("Master's\ndegree in Oceanography");
    assertThat(asked.get(2).quote()).startsWith("Must\nknow").endsWith("time series analysis");
    assertThat(asked.get(3).necessity()).isEqualTo(Necessity.PREFERRED);
  }

  private static boolean has(Tokens tokens, String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, word)) {
        return true;
      }
    }
    return false;
  }
}
