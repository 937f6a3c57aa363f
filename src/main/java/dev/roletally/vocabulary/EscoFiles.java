package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.roletally.model.ConceptKind;
import dev.roletally.vocabulary.VocabularyMerge.Reason;
import dev.roletally.vocabulary.VocabularyMerge.Skipped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the skills of ESCO. Of skill types, {@code knowledge} is knowledge, {@code
 * skill/competence} a method and {@code attitude} a soft skill; {@code language} is passed over,
 * for the vocabulary has the languages themselves.
 */
final class EscoFiles {
  private static final String SKILL = "KnowledgeSkillCompetence";

  /** Full downloads part values by line ends, collections by bars. */
  private static final Splitter VALUES =
      Splitter.on(CharMatcher.anyOf("\n\r|")).trimResults().omitEmptyStrings();

  private static final Pattern UUID = Pattern.compile("[0-9a-f-]{36}");

  private final List<Skipped> skipped;

  EscoFiles(List<Skipped> skipped) {
    this.skipped = skipped;
  }

  List<SourceConcept> read(Path skills, Optional<Path> broaderRelations) {
    Map<String, List<String>> broader = new HashMap<>();
    broaderRelations.ifPresent(file -> broader(file, broader));
    List<SourceConcept> concepts = new ArrayList<>();
    Set<String> needed = Set.of("conceptType", "conceptUri", "skillType", "preferredLabel");
    for (Table.Row row : Table.csv(skills, needed).rows()) {
      kind(row).ifPresent(kind -> concept(row, kind, broader).ifPresent(concepts::add));
    }
    return concepts;
  }

  private static void broader(Path file, Map<String, List<String>> broader) {
    for (Table.Row row : Table.csv(file, Set.of("conceptUri", "broaderUri")).rows()) {
      broader
          .computeIfAbsent(row.cell("conceptUri"), uri -> new ArrayList<>())
          .add(row.cell("broaderUri"));
    }
  }

  private Optional<ConceptKind> kind(Table.Row row) {
    String type = row.cell("conceptType");
    if (!type.equals(SKILL)) {
      skip(Reason.OTHER_SORT, type, row);
      return Optional.empty();
    }
    return switch (row.cell("skillType").toLowerCase(Locale.ROOT)) {
      case "language" -> {
        skip(Reason.OTHER_SORT, "language: " + row.cell("preferredLabel"), row);
        yield Optional.empty();
      }
      case "skill/competence" -> Optional.of(ConceptKind.METHOD);
      case "attitude" -> Optional.of(ConceptKind.SOFT);
      default -> Optional.of(ConceptKind.KNOWLEDGE);
    };
  }

  private Optional<SourceConcept> concept(
      Table.Row row, ConceptKind kind, Map<String, List<String>> broaderOf) {
    String label = row.cell("preferredLabel");
    if (!SourceNames.isUsable(label)) {
      skip(Reason.UNUSABLE_NAME, label, row);
      return Optional.empty();
    }
    List<Alias> names = new ArrayList<>(List.of(SourceNames.careful(label)));
    for (String column : List.of("altLabels", "hiddenLabels")) {
      for (String name : VALUES.split(row.cell(column))) {
        if (SourceNames.isUsable(name)) {
          names.add(SourceNames.careful(name));
        } else {
          skip(Reason.UNUSABLE_NAME, name, row);
        }
      }
    }
    String uri = row.cell("conceptUri");
    List<String> broader = new ArrayList<>(VALUES.splitToList(row.cell("broaderConceptUri")));
    broader.addAll(broaderOf.getOrDefault(uri, List.of()));
    return Optional.of(
        new SourceConcept(id(uri, label, row), uri, kind, names, broader, List.of(), row.where()));
  }

  private static String id(String uri, String label, Table.Row row) {
    String last = uri.substring(uri.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String id = UUID.matcher(last).matches() ? last : SourceNames.slug(label);
    checkArgument(
        !uri.isEmpty() && !id.isEmpty(),
        "conceptUri must end in a UUID or preferredLabel have a Latin letter, got: \"%s\" at %s",
        uri,
        row.where());
    return "esco:" + id;
  }

  private void skip(Reason reason, String value, Table.Row row) {
    skipped.add(new Skipped(reason, value, row.where()));
  }
}
