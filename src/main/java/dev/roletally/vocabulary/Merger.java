package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.model.ConceptKind;
import dev.roletally.model.Words;
import dev.roletally.vocabulary.Vocabulary.NameClass;
import dev.roletally.vocabulary.VocabularyMerge.Added;
import dev.roletally.vocabulary.VocabularyMerge.Merged;
import dev.roletally.vocabulary.VocabularyMerge.Reason;
import dev.roletally.vocabulary.VocabularyMerge.Skipped;
import dev.roletally.vocabulary.VocabularySource.Trust;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds the concepts of a source to a vocabulary: first every entry finds its concept, by id or
 * label, or becomes one; then the other names go where they are free; then the relations.
 */
final class Merger {
  private final Trust trust;
  private final List<Skipped> skipped;
  private final Map<String, Draft> drafts = new TreeMap<>();
  private final Map<Name, Set<Draft>> owners = new HashMap<>();
  private final Map<String, Draft> byKey = new HashMap<>();
  private final List<Added> added = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();

  Merger(Vocabulary vocabulary, Trust trust, List<Skipped> skipped) {
    this.trust = trust;
    this.skipped = skipped;
    for (Concept concept : vocabulary.concepts()) {
      Draft draft = new Draft(concept.id(), concept.kind(), false);
      concept.names().forEach(name -> give(draft, name));
      draft.broader.addAll(concept.broader());
      draft.related.addAll(concept.related());
      drafts.put(concept.id(), draft);
    }
  }

  private record Name(NameClass nameClass, String words) {}

  /** A concept being put together. */
  private static final class Draft {
    final String id;
    final ConceptKind kind;
    final boolean isNew;
    final List<Alias> names = new ArrayList<>();
    final Set<String> broader = new LinkedHashSet<>();
    final Set<String> related = new LinkedHashSet<>();

    Draft(String id, ConceptKind kind, boolean isNew) {
      this.id = id;
      this.kind = kind;
      this.isNew = isNew;
    }

    Concept concept() {
      return new Concept(id, kind, names, List.copyOf(broader), List.copyOf(related));
    }
  }

  private record Placed(SourceConcept source, Draft draft, boolean isFirst) {}

  VocabularyMerge merge(List<SourceConcept> sources) {
    List<Placed> placed = new ArrayList<>();
    for (SourceConcept source : sources) {
      place(source).ifPresent(placed::add);
    }
    placed.forEach(this::names);
    placed.forEach(this::relations);
    Vocabulary.Builder builder = Vocabulary.builder();
    drafts.values().forEach(draft -> builder.add(draft.concept()));
    return new VocabularyMerge(builder.build(), added, merged, skipped);
  }

  private Optional<Placed> place(SourceConcept source) {
    Set<Draft> found = known(source);
    if (found.size() > 1) {
      skip(Reason.AMBIGUOUS_LABEL, source.label(), source);
      return Optional.empty();
    }
    if (!found.isEmpty()) {
      Draft draft = found.iterator().next();
      byKey.putIfAbsent(source.key(), draft);
      return Optional.of(new Placed(source, draft, false));
    }
    Draft draft = create(source);
    byKey.putIfAbsent(source.key(), draft);
    return Optional.of(new Placed(source, draft, true));
  }

  /** The concepts that {@code source} may be. */
  private Set<Draft> known(SourceConcept source) {
    Draft sameId = drafts.get(source.id());
    if (sameId != null && trust == Trust.OWN) {
      checkArgument(
          NameClass.of(sameId.kind) == NameClass.of(source.kind()),
          "an entry must be of the kind its id has (%s), got: %s at %s",
          sameId.kind,
          source.kind(),
          source.where());
      return Set.of(sameId);
    }
    Set<Draft> named = owners(source.kind(), source.label());
    if (isDeclaredAmbiguous(source.names().get(0), named)) {
      return Set.of();
    }
    return named.isEmpty() && trust != Trust.OWN ? labelled(source) : named;
  }

  /**
   * The concepts whose label is that of {@code source} without its qualifier: "Java (computer
   * programming)" is Java, but "ML (computer programming)" is not the machine learning that ML
   * stands for as well.
   */
  private Set<Draft> labelled(SourceConcept source) {
    String label = SourceNames.withoutQualifier(source.label());
    return owners(source.kind(), label).stream()
        .filter(draft -> draft.names.get(0).text().equalsIgnoreCase(label))
        .collect(Collectors.toSet());
  }

  private Draft create(SourceConcept source) {
    String id = source.id();
    for (int n = 2; drafts.containsKey(id); n++) {
      id = SourceNames.numbered(source.id(), n);
    }
    Draft draft = new Draft(id, source.kind(), true);
    try {
      give(draft, source.names().get(0));
      draft.concept();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " at " + source.where(), e);
    }
    drafts.put(id, draft);
    added.add(new Added(id, source.where()));
    return draft;
  }

  private void names(Placed placed) {
    SourceConcept source = placed.source;
    Draft draft = placed.draft;
    int before = draft.names.size();
    for (Alias name : source.names()) {
      Set<Draft> others = owners(draft.kind, name.text());
      if (others.contains(draft)) {
        continue;
      }
      if (others.isEmpty() || isDeclaredAmbiguous(name, others)) {
        give(draft, name);
      } else {
        skip(Reason.NAME_TAKEN, name.text() + " of " + ids(others), source);
      }
    }
    if (!placed.isFirst) {
      merged.add(new Merged(source.label(), draft.id, draft.names.size() - before, source.where()));
    }
  }

  /** Own files may share a name, as the bundled data may: if all who have it say so. */
  private boolean isDeclaredAmbiguous(Alias name, Set<Draft> others) {
    return trust == Trust.OWN
        && name.use() == Alias.Use.AMBIGUOUS
        && others.stream()
            .flatMap(other -> other.names.stream())
            .filter(alias -> Words.normalise(alias.text()).equals(Words.normalise(name.text())))
            .allMatch(alias -> alias.use() == Alias.Use.AMBIGUOUS);
  }

  private static List<String> ids(Set<Draft> drafts) {
    return drafts.stream().map(draft -> draft.id).sorted().toList();
  }

  private void relations(Placed placed) {
    Draft draft = placed.draft;
    for (String name : placed.source.broader()) {
      find(name, placed.source)
          .filter(up -> up != draft && takes(draft, up))
          .ifPresent(up -> broader(draft, up, placed.source));
    }
    for (String name : placed.source.related()) {
      find(name, placed.source)
          .filter(other -> other != draft)
          .ifPresent(other -> draft.related.add(other.id));
    }
  }

  /** Whether a relation up from {@code draft} is the source's to add. */
  private boolean takes(Draft draft, Draft up) {
    return switch (trust) {
      case OWN -> true;
      case CONCEPTS -> draft.isNew;
      case CLASSES -> draft.isNew || up.isNew;
    };
  }

  private void broader(Draft draft, Draft up, SourceConcept source) {
    if (!reaches(up, draft)) {
      draft.broader.add(up.id);
      return;
    }
    checkArgument(
        trust != Trust.OWN,
        "broader must have no cycles, got one from \"%s\" by \"%s\" at %s",
        draft.id,
        up.id,
        source.where());
    skip(Reason.CYCLE, draft.id + " under " + up.id, source);
  }

  private boolean reaches(Draft from, Draft to) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from.id));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (id.equals(to.id)) {
        return true;
      }
      if (seen.add(id)) {
        open.addAll(requireNonNull(drafts.get(id), id).broader);
      }
    }
    return false;
  }

  /** What a relation means: a key of the source, an id, or a name. */
  private Optional<Draft> find(String name, SourceConcept source) {
    Draft draft = byKey.getOrDefault(name, drafts.get(name));
    if (draft != null) {
      return Optional.of(draft);
    }
    Set<Draft> named = owners(source.kind(), name);
    if (named.size() == 1) {
      return Optional.of(named.iterator().next());
    }
    checkArgument(
        trust != Trust.OWN,
        "a relation must name one concept of the file or the vocabulary, got: \"%s\" at %s",
        name,
        source.where());
    skip(Reason.UNKNOWN_RELATION, name, source);
    return Optional.empty();
  }

  private Set<Draft> owners(ConceptKind kind, String name) {
    return owners.getOrDefault(new Name(NameClass.of(kind), Words.normalise(name)), Set.of());
  }

  private void give(Draft draft, Alias name) {
    draft.names.add(name);
    owners
        .computeIfAbsent(
            new Name(NameClass.of(draft.kind), Words.normalise(name.text())),
            key -> new LinkedHashSet<>())
        .add(draft);
  }

  private void skip(Reason reason, String value, SourceConcept source) {
    skipped.add(new Skipped(reason, value, source.where()));
  }
}
