package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the technology skills of O*NET, which name each piece of software once for each occupation:
 * one concept for all of them, under the commodities it stands with.
 */
final class OnetFile {
  private static final String EXAMPLE = "Example";
  private static final String COMMODITY = "Commodity Title";

  private OnetFile() {}

  private record Software(String label, String where, Set<String> classes) {}

  static List<SourceConcept> read(Path file) {
    Map<String, Software> classes = new LinkedHashMap<>();
    Map<String, Software> examples = new LinkedHashMap<>();
    for (Table.Row row : Table.tabs(file, Set.of(EXAMPLE, COMMODITY)).rows()) {
      String commodity = note(row, COMMODITY, classes).label();
      note(row, EXAMPLE, examples).classes().add(commodity);
    }
    List<SourceConcept> concepts = new ArrayList<>();
    classes.values().forEach(each -> concepts.add(concept(each, ConceptKind.KNOWLEDGE)));
    examples.values().forEach(each -> concepts.add(concept(each, ConceptKind.TOOL)));
    return concepts;
  }

  private static Software note(Table.Row row, String column, Map<String, Software> all) {
    String label = row.cell(column);
    checkArgument(
        SourceNames.isUsable(label) && !SourceNames.slug(label).isEmpty(),
        "%s must be a name of at most %s characters, got: \"%s\" at %s",
        column,
        SourceNames.LONGEST,
        label,
        row.where());
    return all.computeIfAbsent(
        Words.normalise(label), words -> new Software(label, row.where(), new LinkedHashSet<>()));
  }

  private static SourceConcept concept(Software software, ConceptKind kind) {
    String id = "onet:" + SourceNames.slug(software.label());
    return new SourceConcept(
        id,
        id,
        kind,
        List.of(SourceNames.careful(software.label())),
        List.copyOf(software.classes()),
        List.of(),
        software.where());
  }
}
