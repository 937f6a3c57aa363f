package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import dev.roletally.model.ConceptKind;
import dev.roletally.model.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A graph of concepts: found by id or by any of their names, related by {@code broader} and {@code
 * related}.
 *
 * <p>Start from {@link #bundled()} and add to it with {@link #toBuilder()}. Immutable and safe to
 * share between threads.
 */
public final class Vocabulary {
  /** By id, in the order of ids. */
  private final Map<String, Concept> concepts;

  private final List<String> ids;

  // made when first asked for: who only reads postings asks for none of them
  private final Supplier<Map<String, Integer>> ordinals = Suppliers.memoize(this::places);
  private final Supplier<Map<String, Set<String>>> related = Suppliers.memoize(this::symmetric);
  private final Supplier<Map<String, List<String>>> narrower = Suppliers.memoize(this::inverse);
  private final Supplier<Map<NameClass, Map<String, List<Concept>>>> byName =
      Suppliers.memoize(this::index);
  private final Supplier<String> fingerprint = Suppliers.memoize(this::hash);

  /** Filled as it is asked for: most concepts never are. */
  private final Map<String, Map<String, Integer>> broader = new ConcurrentHashMap<>();

  private final AtomicReferenceArray<@Nullable Reach> reaches;

  private Vocabulary(SortedMap<String, Concept> concepts) {
    this.concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
    checkRelations();
    this.ids = List.copyOf(this.concepts.keySet());
    this.reaches = new AtomicReferenceArray<>(concepts.size());
  }

  /** The vocabulary that comes with the library; loaded once. */
  public static Vocabulary bundled() {
    return Bundled.VOCABULARY;
  }

  /** Starts an empty vocabulary. */
  public static Builder builder() {
    return new Builder();
  }

  /** The same vocabulary, open to additions. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    concepts.values().forEach(builder::add);
    return builder;
  }

  /** All concepts, by id. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }

  /** The concept with this id. */
  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The number of concepts. */
  public int size() {
    return ids.size();
  }

  /** The place of a concept among all by id, from 0; empty if the vocabulary does not hold it. */
  public OptionalInt ordinal(String id) {
    Integer place = ordinals.get().get(id);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** The concept's id. */
  public String id(int ordinal) {
    return ids.get(ordinal);
  }

  /**
   * What a claim of the concept at this place may be worth something for; worked out once.
   *
   * @param ordinal the concept's {@link #ordinal}
   */
  public Reach reach(int ordinal) {
    Reach known = reaches.get(ordinal);
    if (known == null) {
      known = Reach.of(ids.get(ordinal), this, narrower.get());
      reaches.set(ordinal, known);
    }
    return known;
  }

  /** The skill, framework, tool or the like of this name. */
  public Optional<Concept> skill(String name) {
    return find(name, NameClass.SKILL);
  }

  /** The field of study of this name. */
  public Optional<Concept> field(String name) {
    return find(name, NameClass.FIELD);
  }

  /** The degree of this name. */
  public Optional<Concept> degree(String name) {
    return find(name, NameClass.DEGREE);
  }

  /** The certificate of this name. */
  public Optional<Concept> certification(String name) {
    return find(name, NameClass.CERTIFICATION);
  }

  /** The human language of this name; its id is {@code lang:} and the ISO 639-1 code. */
  public Optional<Concept> language(String name) {
    return find(name, NameClass.NATURAL_LANGUAGE);
  }

  /**
   * All strictly broader concepts of {@code id} with the least number of steps to each, nearest
   * first, then by id. Empty for an id that is not in the vocabulary.
   */
  public Map<String, Integer> broader(String id) {
    Map<String, Integer> known = broader.get(id);
    if (known != null) {
      return known;
    }
    return concepts.containsKey(id) ? broader.computeIfAbsent(id, this::walkUp) : Map.of();
  }

  private Map<String, Integer> walkUp(String id) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    Set<String> frontier = Set.of(id);
    for (int step = 1; !frontier.isEmpty(); step++) {
      Set<String> next = new TreeSet<>();
      for (String each : frontier) {
        next.addAll(concept(each).map(Concept::broader).orElse(List.of()));
      }
      next.removeAll(steps.keySet());
      for (String each : next) {
        steps.put(each, step);
      }
      frontier = next;
    }
    return Collections.unmodifiableMap(steps);
  }

  /** The neighbours of {@code id}, by id; the relation holds both ways. */
  public Set<String> related(String id) {
    return related.get().getOrDefault(id, Set.of());
  }

  /**
   * The nearest common broader concepts of {@code ids}: strictly broader than each, and not broader
   * than another such concept. By id; empty if there is none or an id is not in the vocabulary.
   */
  public Set<String> commonBroader(Collection<String> ids) {
    List<Map<String, Integer>> above = new ArrayList<>(ids.size());
    for (String id : ids) {
      above.add(broader(id));
    }
    if (above.isEmpty()) {
      return Set.of();
    }
    List<String> common = new ArrayList<>();
    for (String up : above.get(0).keySet()) {
      if (isInAll(up, above)) {
        common.add(up);
      }
    }
    if (common.size() < 2) {
      return Set.copyOf(common);
    }
    Set<String> nearest = new TreeSet<>(common);
    for (String id : common) {
      nearest.removeAll(broader(id).keySet());
    }
    return Collections.unmodifiableSet(nearest);
  }

  private static boolean isInAll(String id, List<Map<String, Integer>> maps) {
    for (Map<String, Integer> map : maps) {
      if (!map.containsKey(id)) {
        return false;
      }
    }
    return true;
  }

  /** Changes whenever a concept, name or relation does: 16 hexadecimal digits of a SHA-256. */
  public String fingerprint() {
    return fingerprint.get();
  }

  /** The number of concepts and the fingerprint. */
  @Override
  public String toString() {
    return "Vocabulary[" + concepts.size() + " concepts, " + fingerprint() + "]";
  }

  private Optional<Concept> find(String name, NameClass nameClass) {
    List<Concept> found =
        byName
            .get()
            .getOrDefault(nameClass, Map.of())
            .getOrDefault(Words.normalise(name), List.of());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    if (found.size() > 1) {
      for (Concept concept : found) {
        if (isNamed(concept, name)) {
          return Optional.of(concept);
        }
      }
    }
    return Optional.of(found.get(0));
  }

  private static boolean isNamed(Concept concept, String name) {
    for (Alias alias : concept.names()) {
      if (alias.text().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void checkRelations() {
    Set<String> done = new HashSet<>();
    Set<String> way = new HashSet<>();
    for (Concept concept : concepts.values()) {
      for (String other : concept.related()) {
        checkKnown(concept, other);
      }
      checkBroader(concept, way, done);
    }
  }

  /** Walks up from {@code concept}, below which the walk has come by {@code way}. */
  private void checkBroader(Concept concept, Set<String> way, Set<String> done) {
    if (done.contains(concept.id())) {
      return;
    }
    checkArgument(
        way.add(concept.id()),
        "broader must have no cycles, got one through: \"%s\"",
        concept.id());
    for (String up : concept.broader()) {
      checkBroader(checkKnown(concept, up), way, done);
    }
    way.remove(concept.id());
    done.add(concept.id());
  }

  private Concept checkKnown(Concept concept, String other) {
    Concept known = concepts.get(other);
    checkArgument(
        known != null,
        "relations must name concepts of the vocabulary, got: \"%s\" at \"%s\"",
        other,
        concept.id());
    return requireNonNull(known);
  }

  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    return places;
  }

  private Map<String, List<String>> inverse() {
    Map<String, List<String>> below = new HashMap<>();
    for (Concept concept : concepts.values()) {
      for (String up : concept.broader()) {
        below.computeIfAbsent(up, id -> new ArrayList<>(2)).add(concept.id());
      }
    }
    return below;
  }

  private Map<String, Set<String>> symmetric() {
    Map<String, Set<String>> both = new HashMap<>();
    for (Concept concept : concepts.values()) {
      for (String other : concept.related()) {
        both.computeIfAbsent(concept.id(), id -> new TreeSet<>()).add(other);
        both.computeIfAbsent(other, id -> new TreeSet<>()).add(concept.id());
      }
    }
    return both;
  }

  private Map<NameClass, Map<String, List<Concept>>> index() {
    Map<NameClass, Map<String, List<Concept>>> names = new EnumMap<>(NameClass.class);
    for (Concept concept : concepts.values()) {
      Map<String, List<Concept>> ofClass =
          names.computeIfAbsent(NameClass.of(concept.kind()), c -> new HashMap<>());
      for (Alias alias : concept.names()) {
        List<Concept> named =
            ofClass.computeIfAbsent(Words.normalise(alias.text()), n -> new ArrayList<>(1));
        if (named.isEmpty() || !named.get(named.size() - 1).id().equals(concept.id())) {
          named.add(concept);
        }
      }
    }
    return names;
  }

  private String hash() {
    StringBuilder all = new StringBuilder();
    for (Concept concept : concepts.values()) {
      append(all, List.of(concept.id(), concept.kind().name()));
      append(all, concept.names().stream().map(Alias::toString).toList());
      append(all, concept.broader());
      append(all, concept.related());
    }
    return Hashing.sha256().hashString(all, StandardCharsets.UTF_8).toString().substring(0, 16);
  }

  /** Lengths part the values, so that no two lists run together alike. */
  private static void append(StringBuilder all, List<String> values) {
    all.append(values.size()).append(' ');
    for (String value : values) {
      all.append(value.length()).append(':').append(value);
    }
  }

  /** Within a class a name belongs to one concept, unless it is declared ambiguous. */
  enum NameClass {
    SKILL,
    FIELD,
    DEGREE,
    CERTIFICATION,
    NATURAL_LANGUAGE;

    static NameClass of(ConceptKind kind) {
      return switch (kind) {
        case FIELD -> FIELD;
        case DEGREE -> DEGREE;
        case CERTIFICATION -> CERTIFICATION;
        case NATURAL_LANGUAGE -> NATURAL_LANGUAGE;
        default -> SKILL;
      };
    }
  }

  /** Loads the bundled data when it is first asked for. */
  private static final class Bundled {
    static final Vocabulary VOCABULARY = VocabularyFile.bundled();
  }

  /** Collects the concepts of a {@link Vocabulary}. Not thread-safe. */
  public static final class Builder {
    private final SortedMap<String, Concept> concepts = new TreeMap<>();

    private Builder() {}

    /**
     * Adds a concept.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public Builder add(Concept concept) {
      checkArgument(
          concepts.putIfAbsent(concept.id(), concept) == null,
          "concept id must be new, got one that is taken: \"%s\"",
          concept.id());
      return this;
    }

    /**
     * The vocabulary; the builder can go on.
     *
     * @throws IllegalArgumentException if a relation names an unknown concept, or {@code broader}
     *     has a cycle
     */
    public Vocabulary build() {
      return new Vocabulary(concepts);
    }
  }
}
