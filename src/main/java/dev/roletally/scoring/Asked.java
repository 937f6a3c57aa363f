package dev.roletally.scoring;

import dev.roletally.model.Criterion;
import dev.roletally.model.FieldOfStudy;
import java.util.List;
import java.util.Optional;

/**
 * Something a role asks that profiles are credited for by itself: a leaf, or anything of the class
 * that an open list leaves room for. Two profiles between which a {@link Contrast} touches nothing
 * that a role asks have the same score for it.
 *
 * @param key the canonical form: equal keys ask the same
 * @param leaf the leaf; empty for a class
 */
public record Asked(String key, Optional<Criterion.Leaf> leaf) {
  private static final String CLASS = "class:";

  static Asked of(Criterion.Leaf leaf) {
    return new Asked(leaf.key(), Optional.of(leaf));
  }

  static Asked ofClass(String concept) {
    return new Asked(CLASS + concept, Optional.empty());
  }

  /** The concepts it speaks of, unrecognised ones among them. */
  List<String> concepts() {
    if (leaf.isEmpty()) {
      return List.of(concept());
    }
    return switch (leaf.get()) {
      case Criterion.Skill skill -> List.of(skill.concept());
      case Criterion.Certification certification -> List.of(certification.concept());
      case Criterion.Degree degree -> degree.fields().stream().map(FieldOfStudy::concept).toList();
      default -> List.of();
    };
  }

  /**
   * Reads what an index keeps of it.
   *
   * @throws IllegalArgumentException if the bytes are damaged
   */
  public static Asked fromBytes(byte[] bytes, int offset, int length) {
    return LeafCodec.decode(bytes, offset, length);
  }

  /** The bytes that an index keeps of it: equal bytes ask the same. */
  public byte[] toBytes() {
    Bytes out = new Bytes();
    if (leaf.isPresent()) {
      LeafCodec.write(leaf.get(), out);
    } else {
      LeafCodec.writeClass(concept(), out);
    }
    return out.toArray();
  }

  /** The concept whose claims alone bring credit, of a skill, a certificate or a class. */
  public Optional<String> term() {
    if (leaf.isEmpty()) {
      return Optional.of(concept());
    }
    return switch (leaf.get()) {
      case Criterion.Skill skill -> Optional.of(skill.concept());
      case Criterion.Certification certification -> Optional.of(certification.concept());
      default -> Optional.empty();
    };
  }

  /** The concept of a class. */
  String concept() {
    return key.substring(CLASS.length());
  }

  Assessment assess(CompiledProfile profile) {
    return leaf.isPresent() ? profile.assess(leaf.get()) : profile.assessClass(concept());
  }
}
