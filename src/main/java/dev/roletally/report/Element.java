package dev.roletally.report;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An element in the making. Not thread-safe; used by one page only. */
final class Element implements Node {
  private final Tag tag;
  private final Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
  private final List<Node> children = new ArrayList<>();

  private Element(Tag tag) {
    this.tag = tag;
  }

  static Element of(Tag tag) {
    return new Element(tag);
  }

  /** An element of a class of the style sheet. */
  static Element of(Tag tag, String kind) {
    return new Element(tag).with(Attribute.CLASS, kind);
  }

  Element with(Attribute attribute, String value) {
    checkArgument(
        attribute != Attribute.REFERENCE && attribute != Attribute.LINK,
        "id and href must be set by an anchor, got: %s",
        value);
    attributes.put(attribute, value);
    return this;
  }

  /** The place that {@code anchor} names. */
  Element at(Anchor anchor) {
    attributes.put(Attribute.REFERENCE, anchor.name());
    return this;
  }

  /** A link to the place that {@code anchor} names. */
  Element to(Anchor anchor) {
    attributes.put(Attribute.LINK, "#" + anchor.name());
    return this;
  }

  Element add(Node... nodes) {
    Collections.addAll(children, nodes);
    return this;
  }

  Element addAll(List<? extends Node> nodes) {
    children.addAll(nodes);
    return this;
  }

  /** Our own words. */
  Element text(String text) {
    return add(new Words(text));
  }

  /** Words of a posting or profile, whose direction changes nothing around them. */
  Element foreign(String text) {
    return add(Element.of(Tag.BDI).text(text));
  }

  Tag tag() {
    return tag;
  }

  Map<Attribute, String> attributes() {
    return Collections.unmodifiableMap(attributes);
  }

  List<Node> children() {
    return Collections.unmodifiableList(children);
  }
}
