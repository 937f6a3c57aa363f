package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.model.Role;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A role ready to be scored: its distinct asks, by category and canonical key. Depends on the role
 * and the vocabulary, on no policy and no profile, so it can be kept in an index.
 *
 * <p>Immutable. {@link #toBytes()} and {@link #fromBytes} keep everything that a score depends on;
 * labels and spans, which play no part in scoring, are not kept.
 */
public final class CompiledRole {
  private final boolean fixedTerm;
  private final boolean readable;
  private final List<CompiledAsk> asks;

  CompiledRole(boolean fixedTerm, boolean readable, List<CompiledAsk> asks) {
    this.fixedTerm = fixedTerm;
    this.readable = readable;
    this.asks = List.copyOf(asks);
  }

  /** Compiles a role with what {@code vocabulary} knows of open lists. */
  public static CompiledRole of(Role role, Vocabulary vocabulary) {
    return new RoleCompiler(role, vocabulary).role();
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException if the bytes are damaged or of another version
   */
  public static CompiledRole fromBytes(byte[] bytes, int offset, int length) {
    return RoleCodec.decode(bytes, offset, length);
  }

  /** A compact, versioned form. */
  public byte[] toBytes() {
    return RoleCodec.encode(this);
  }

  /** The form in which an index keeps it, to be {@linkplain #of put together again}. */
  public EncodedRole encode() {
    return RoleEncoder.encode(this);
  }

  /**
   * Puts a role together again.
   *
   * @param program turned to the program
   * @param leaves its leaves, in order
   * @throws IllegalArgumentException if the program is damaged
   */
  public static CompiledRole of(RoleProgram program, List<Asked> leaves) {
    return RoleCodec.decode(program, leaves);
  }

  /** What the stakes depend on. */
  RoleShape shape() {
    List<RoleShape.Ask> shapes = new ArrayList<>(asks.size());
    for (CompiledAsk ask : asks) {
      shapes.add(
          new RoleShape.Ask(
              ask.category(), ask.necessity(), ask.soft(), ask.alternatives().size()));
    }
    return new RoleShape(fixedTerm, readable, shapes);
  }

  /** Whether the role is for a fixed time, so that it is expected to say when it starts. */
  boolean fixedTerm() {
    return fixedTerm;
  }

  /** Whether the posting was in a language that is read. */
  boolean readable() {
    return readable;
  }

  /** The distinct weighed asks, by category, then by canonical key. */
  List<CompiledAsk> asks() {
    return asks;
  }

  /**
   * Everything that a profile's score depends on here, other readings included: for each ask the
   * leaves and classes that it is made of.
   */
  public List<List<Asked>> asked() {
    List<List<Asked>> asked = new ArrayList<>(asks.size());
    for (CompiledAsk ask : asks) {
      List<Asked> of = new ArrayList<>();
      collect(ask.criterion(), of);
      ask.alternatives().forEach(other -> collect(other, of));
      asked.add(List.copyOf(of));
    }
    return asked;
  }

  /** The ids of all concepts of the vocabulary that it asks for. */
  public Set<String> concepts() {
    Set<String> concepts = new TreeSet<>();
    for (List<Asked> ask : asked()) {
      ask.forEach(asked -> concepts.addAll(asked.concepts()));
    }
    concepts.removeIf(concept -> concept.startsWith(Criterion.Skill.UNRECOGNISED));
    return concepts;
  }

  private static void collect(CompiledCriterion criterion, List<Asked> asked) {
    switch (criterion) {
      case CompiledCriterion.Leaf leaf -> asked.add(Asked.of(leaf.criterion()));
      case CompiledCriterion.Group group -> {
        group.members().forEach(member -> collect(member, asked));
        group.classes().forEach(concept -> asked.add(Asked.ofClass(concept)));
      }
    }
  }
}
