package dev.roletally.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code JobPosting}s of a JSON-LD document, wherever they stand in it: alone, in arrays, in a
 * graph, below a page.
 *
 * <p>Values are taken as they come: a property may hold a string, an object or an array of both,
 * and an object may be given by its {@code @id} alone.
 */
final class LinkedData {
  private static final List<String> NAMES = List.of("@value", "name", "text", "description");

  private final Map<String, Node> byId = new HashMap<>();
  private final List<Node> postings = new ArrayList<>();

  private LinkedData() {}

  /**
   * A value and where it stands.
   *
   * @param value the value
   * @param path its place in the document
   */
  record Node(Json value, Path path) {
    /** The JSON Pointer of its place. */
    String pointer() {
      return path.pointer();
    }

    /** The same without a property. */
    Node without(String property) {
      if (!(value instanceof Json.Keys keys)) {
        return this;
      }
      Map<String, Json> left = new LinkedHashMap<>(keys.keys());
      left.remove(property);
      left.remove("schema:" + property);
      return new Node(new Json.Keys(left, keys.start(), keys.end()), path);
    }

    /** The words of a string, or a number as written; empty for anything else. */
    String words() {
      return switch (value) {
        case Json.Text text -> text.value();
        case Json.Literal literal -> isNumber() ? literal.literal() : "";
        case Json.Items items -> "";
        case Json.Keys keys -> "";
      };
    }

    boolean isNumber() {
      return value instanceof Json.Literal literal
          && !literal.literal().isEmpty()
          && !Character.isLetter(literal.literal().charAt(0));
    }

    boolean isTrue() {
      return value instanceof Json.Literal literal && literal.literal().equals("true");
    }
  }

  /** The openings that the document {@code root} holds, in its order. */
  static LinkedData of(Json root) {
    LinkedData data = new LinkedData();
    data.walk(root, Path.ROOT);
    if (data.postings.isEmpty()
        && root instanceof Json.Keys keys
        && keys.get("@type").isEmpty()
        && (keys.get("title").isPresent() || keys.get("description").isPresent())) {
      data.postings.add(new Node(root, Path.ROOT));
    }
    return data;
  }

  /** The {@code JobPosting}s. */
  List<Node> postings() {
    return postings;
  }

  /** A way down the document; told as a pointer only where it is needed. */
  record Path(@Nullable Path up, String key) {
    private static final Path ROOT = new Path(null, "");

    Path below(String below) {
      return new Path(this, below);
    }

    String pointer() {
      List<String> keys = new ArrayList<>();
      for (Path at = this; at != null && at.up != null; at = at.up) {
        keys.add(at.key);
      }
      StringBuilder pointer = new StringBuilder();
      for (int i = keys.size() - 1; i >= 0; i--) {
        pointer.append('/').append(escape(keys.get(i)));
      }
      return pointer.toString();
    }
  }

  private static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private void walk(Json value, Path path) {
    if (value instanceof Json.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        walk(items.items().get(i), path.below(Integer.toString(i)));
      }
    } else if (value instanceof Json.Keys keys) {
      boolean posting = isPosting(keys);
      if (posting) {
        postings.add(new Node(keys, path));
      }
      if (keys.keys().size() > 1 && keys.get("@id").orElse(null) instanceof Json.Text id) {
        byId.putIfAbsent(id.value(), new Node(keys, path));
      }
      if (!posting) {
        keys.keys().forEach((key, below) -> walk(below, path.below(key)));
      }
    }
  }

  private static boolean isPosting(Json.Keys keys) {
    return switch (keys.get("@type").orElse(null)) {
      case Json.Text type -> isPosting(type.value());
      case Json.Items types ->
          types.items().stream()
              .anyMatch(type -> type instanceof Json.Text text && isPosting(text.value()));
      case null, default -> false;
    };
  }

  private static boolean isPosting(String type) {
    return type.equals("JobPosting")
        || (type.endsWith("JobPosting")
            && "/:#".indexOf(type.charAt(type.length() - "JobPosting".length() - 1)) >= 0);
  }

  /** The values of a property: those of an array one by one, references followed. */
  List<Node> all(Node of, String property) {
    if (!(of.value() instanceof Json.Keys keys)) {
      return List.of();
    }
    for (String key : List.of(property, "schema:" + property)) {
      Optional<Json> value = keys.get(key);
      if (value.isPresent()) {
        List<Node> all = new ArrayList<>();
        spread(new Node(value.get(), of.path().below(key)), all);
        return all;
      }
    }
    return List.of();
  }

  private void spread(Node node, List<Node> all) {
    if (node.value() instanceof Json.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        spread(new Node(items.items().get(i), node.path().below(Integer.toString(i))), all);
      }
      return;
    }
    if (node.value() instanceof Json.Literal literal && literal.literal().equals("null")) {
      return;
    }
    Node meant = node;
    if (node.value() instanceof Json.Keys keys
        && keys.keys().size() == 1
        && keys.get("@id").orElse(null) instanceof Json.Text id) {
      meant = byId.getOrDefault(id.value(), node);
    }
    all.add(meant);
  }

  /** The first value of a property. */
  Optional<Node> first(Node of, String property) {
    return all(of, property).stream().findFirst();
  }

  /** The words of a property's values: those of an object are its name, text or description. */
  List<Node> words(Node of, String property) {
    List<Node> words = new ArrayList<>();
    for (Node node : all(of, property)) {
      name(node).ifPresent(words::add);
    }
    return words;
  }

  /** The words that name a value. */
  Optional<Node> name(Node node) {
    if (!(node.value() instanceof Json.Keys keys)) {
      return Optional.of(node).filter(text -> !text.words().isBlank());
    }
    return NAMES.stream()
        .filter(keys.keys()::containsKey)
        .flatMap(key -> all(node, key).stream())
        .filter(text -> !text.words().isBlank())
        .findFirst();
  }
}
