package dev.roletally.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.roletally.Shared;
import dev.roletally.model.Profile;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each of the public JSON Resume samples yields is what docs/profiles.md says. */
final class ResumeSamplesTest {
  private static final int INFERRED = 4;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @Test
  void everySampleYieldsWhatItsRowSays() throws IOException {
    ProfileReader reader = ProfileReader.with(Vocabulary.bundled());
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shared.need("formats/json-resume"))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replace(".json", "");
        if (!name.startsWith("_")) {
          ProfileReading reading = reader.read(Files.readString(file), name, DAY);
          rows.add(row(name, reading));
          Profile profile = reading.profile();
          assertThat(ProfileJson.read(ProfileJson.write(profile), "x")).isEqualTo(profile);
        }
      }
    }
    assertThat(rows).hasSize(13);
    assertThat(Files.readAllLines(Path.of("docs/profiles.md")))
        .extracting(ResumeSamplesTest::withoutInferred)
        .containsAll(rows.stream().map(ResumeSamplesTest::withoutInferred).toList());
  }

  /** A row without the cell that changes with every word of the vocabulary. */
  private static String withoutInferred(String row) {
    List<String> cells = new ArrayList<>(Splitter.on('|').splitToList(row));
    if (cells.size() > INFERRED) {
      cells.remove(INFERRED);
    }
    return String.join("|", cells);
  }

  private static String row(String name, ProfileReading reading) {
    Profile profile = reading.profile();
    String degrees =
        profile.degrees().stream()
            .map(each -> each.level() + " " + each.status())
            .collect(Collectors.joining(", "));
    String languages =
        profile.languages().stream()
            .map(each -> each.language() + each.level().map(level -> " " + level).orElse(""))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %s | %d | %d | %d |",
        name,
        degrees,
        profile.skills().size(),
        profile.inferred().size(),
        profile.experience().size(),
        languages,
        profile.certifications().size(),
        profile.publications().size(),
        reading.diagnostics().size());
  }
}
