package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.roletally.model.ConceptKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that postings ask for and profiles claim.
 *
 * @param id stable for ever: lower-case letters, digits and hyphens, with an optional prefix and
 *     colon ({@code pytorch}, {@code field:statistics}, {@code acme:flowgrid})
 * @param kind what sort of thing it is
 * @param names its names, the label first
 * @param broader ids of more general concepts: who has this one, has those
 * @param related ids of neighbours that are worth something in its place
 */
public record Concept(
    String id, ConceptKind kind, List<Alias> names, List<String> broader, List<String> related) {
  private static final int LONGEST_PREFIX = 60;
  private static final int LONGEST_NAME = 100;

  /** Rejects an id out of form and a concept without a name. */
  public Concept {
    checkArgument(
        isId(id) && !id.startsWith("text:"),
        "concept id must be lower-case letters, digits and hyphens with an optional prefix other"
            + " than \"text:\", got: \"%s\"",
        id);
    requireNonNull(kind, "kind");
    checkArgument(
        kind != ConceptKind.UNRECOGNISED, "concept kind must not be UNRECOGNISED, got: %s", kind);
    checkArgument(!names.isEmpty(), "concept must have a label, got none for: %s", id);
    names = List.copyOf(names);
    broader = List.copyOf(broader);
    related = List.copyOf(related);
  }

  private static boolean isId(String id) {
    int colon = id.indexOf(':');
    return (colon < 0 || isIdPart(id, 0, colon, LONGEST_PREFIX))
        && isIdPart(id, colon + 1, id.length(), LONGEST_NAME);
  }

  private static boolean isIdPart(String id, int from, int to, int longest) {
    for (int i = from; i < to; i++) {
      char c = id.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
        return false;
      }
    }
    return to > from && to - from <= longest;
  }

  /** A concept without relations. {@code label} may carry the marks of {@link Alias#parse}. */
  public static Concept of(String id, String label, ConceptKind kind) {
    return new Concept(id, kind, List.of(Alias.parse(label)), List.of(), List.of());
  }

  /** Its main name. */
  public String label() {
    return names.get(0).text();
  }

  /** The same with another name, which may carry the marks of {@link Alias#parse}. */
  public Concept alias(String name) {
    return new Concept(id, kind, append(names, Alias.parse(name)), broader, related);
  }

  /** The same under a more general concept. */
  public Concept broader(String conceptId) {
    return new Concept(id, kind, names, append(broader, conceptId), related);
  }

  /** The same beside a neighbour. */
  public Concept related(String conceptId) {
    return new Concept(id, kind, names, broader, append(related, conceptId));
  }

  private static <T> List<T> append(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).toList();
  }
}
