package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.ConceptKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Reads vocabulary files: UTF-8, one concept a line, six columns parted by tabs ({@code id kind
 * label aliases broader related}); several values in a column are parted by {@code |}; lines that
 * begin with {@code #} and the header are passed over.
 */
final class VocabularyFile {
  private static final List<String> WINGS =
      List.of("software", "data-cloud", "ml-science", "business", "people");
  private static final int COLUMNS = 6;

  private VocabularyFile() {}

  static Vocabulary bundled() {
    Vocabulary.Builder builder = Vocabulary.builder();
    for (String wing : WINGS) {
      String name = wing + ".tsv";
      try (InputStream in =
          Objects.requireNonNull(VocabularyFile.class.getResourceAsStream(name), name)) {
        read(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
            name,
            (concept, where) -> builder.add(concept));
      } catch (IOException e) {
        throw new UncheckedIOException("bundled vocabulary file cannot be read: " + name, e);
      }
    }
    return builder.build();
  }

  /** Hands each concept to {@code use}, with the place where it stands. */
  static void read(BufferedReader lines, String name, BiConsumer<Concept, String> use)
      throws IOException {
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t")) {
        String where = name + ":" + number;
        use.accept(concept(line, where), where);
      }
    }
  }

  private static Concept concept(String line, String where) {
    List<String> columns = split(line, '\t');
    checkArgument(
        columns.size() >= 3 && columns.size() <= COLUMNS,
        "a vocabulary line must have 3 to %s columns, got %s at %s",
        COLUMNS,
        columns.size(),
        where);
    while (columns.size() < COLUMNS) {
      columns.add("");
    }
    try {
      List<Alias> names = new ArrayList<>();
      names.add(Alias.parse(columns.get(2).trim()));
      for (String alias : values(columns.get(3))) {
        names.add(Alias.parse(alias));
      }
      return new Concept(
          columns.get(0).trim(),
          kind(columns.get(1).trim()),
          names,
          values(columns.get(4)),
          values(columns.get(5)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " at " + where, e);
    }
  }

  private static ConceptKind kind(String name) {
    for (ConceptKind kind : ConceptKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "concept kind must be one of "
            + Arrays.toString(ConceptKind.values())
            + ", got: \""
            + name
            + "\"");
  }

  /** The values of a column, trimmed, without empty ones. */
  private static List<String> values(String column) {
    if (column.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (String value : split(column, '|')) {
      String trimmed = value.trim();
      if (!trimmed.isEmpty()) {
        values.add(trimmed);
      }
    }
    return values;
  }

  /** The parts of a line between marks; plain loops, since this runs once in a cold machine. */
  private static List<String> split(String line, char mark) {
    List<String> parts = new ArrayList<>(COLUMNS);
    int start = 0;
    for (int end = line.indexOf(mark); end >= 0; end = line.indexOf(mark, start)) {
      parts.add(line.substring(start, end));
      start = end + 1;
    }
    parts.add(line.substring(start));
    return parts;
  }
}
