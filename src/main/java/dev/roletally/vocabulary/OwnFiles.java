package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import dev.roletally.model.ConceptKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the caller's own vocabulary files. */
final class OwnFiles {
  private static final Splitter BAR = Splitter.on('|').trimResults().omitEmptyStrings();

  private OwnFiles() {}

  static List<SourceConcept> tsv(Path file) {
    List<SourceConcept> concepts = new ArrayList<>();
    try {
      VocabularyFile.read(
          new BufferedReader(new StringReader(Table.text(file))),
          Table.name(file),
          (concept, where) ->
              concepts.add(
                  new SourceConcept(
                      concept.id(),
                      concept.id(),
                      concept.kind(),
                      concept.names(),
                      concept.broader(),
                      concept.related(),
                      where)));
    } catch (IOException e) {
      throw new UncheckedIOException("vocabulary file cannot be read: " + file, e);
    }
    return concepts;
  }

  static List<SourceConcept> csv(Path file, String prefix) {
    List<SourceConcept> concepts = new ArrayList<>();
    for (Table.Row row : Table.csv(file, Set.of("label", "kind")).rows()) {
      concepts.add(concept(row, prefix));
    }
    return concepts;
  }

  private static SourceConcept concept(Table.Row row, String prefix) {
    List<Alias> names = new ArrayList<>();
    names.add(alias(row.cell("label"), row));
    BAR.split(row.cell("aliases")).forEach(name -> names.add(alias(name, row)));
    String label = names.get(0).text();
    String id = row.cell("id");
    if (id.isEmpty()) {
      checkArgument(
          !SourceNames.slug(label).isEmpty(),
          "a row without an id must have a label with a Latin letter or digit, got: \"%s\" at %s",
          label,
          row.where());
      id = prefix + ":" + SourceNames.slug(label);
    }
    return new SourceConcept(
        id,
        id,
        kind(row),
        names,
        BAR.splitToList(row.cell("broader")),
        BAR.splitToList(row.cell("related")),
        row.where());
  }

  private static Alias alias(String marked, Table.Row row) {
    try {
      return Alias.parse(marked);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " at " + row.where(), e);
    }
  }

  private static ConceptKind kind(Table.Row row) {
    String name = row.cell("kind").replace(' ', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(ConceptKind.values())
        .filter(kind -> kind.name().equals(name) && kind != ConceptKind.UNRECOGNISED)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "kind must be one of "
                        + Arrays.stream(ConceptKind.values())
                            .filter(kind -> kind != ConceptKind.UNRECOGNISED)
                            .toList()
                        + ", got: \""
                        + row.cell("kind")
                        + "\" at "
                        + row.where()));
  }
}
