package dev.roletally.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the source of a JSON document as pages hold it: line breaks inside strings, commas before a
 * closing bracket, and a comment or CDATA wrapper or a semicolon around the document are let pass.
 *
 * <p>Takes time linear in the source and refuses what nests deeper than {@value #DEEPEST}.
 */
final class JsonSource {
  private static final int DEEPEST = 100;
  private static final int LONGEST_KEY = 1_000;
  private static final String CDATA = "<![CDATA[";

  private final String source;
  private int at;
  private int depth;

  private JsonSource(String source) {
    this.source = source;
  }

  /** What is wrong with a document, and where. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * A document read.
   *
   * @param value what it holds, unless it is malformed
   * @param problem what is wrong with it; empty if nothing is
   */
  record Result(Optional<Json> value, String problem) {}

  /** The document that {@code source} holds. */
  static Result read(String source) {
    try {
      return new Result(Optional.of(new JsonSource(source).document()), "");
    } catch (Malformed e) {
      return new Result(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /** The words of a string, each unit with its place in {@code source}. */
  static Transcript words(Transcript source, Json.Text string) {
    Transcript.Builder words = new Transcript.Builder();
    String text = source.text();
    int i = string.start() + 1;
    while (i < string.end() - 1) {
      int next = i + escapeLength(text, i);
      words.add(unit(text, i), source, i, next);
      i = next;
    }
    return words.build();
  }

  private Json document() {
    int brace = source.indexOf('{');
    int bracket = source.indexOf('[');
    at = brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
    if (at == bracket && source.startsWith(CDATA, bracket - 2)) {
      at = bracket - 2 + CDATA.length();
    }
    if (at < 0) {
      at = 0;
      throw wrong("an object or array");
    }
    return value();
  }

  private Json value() {
    skipSpace();
    if (at >= source.length()) {
      throw wrong("a value");
    }
    return switch (source.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> literal();
    };
  }

  private Json.Keys object() {
    int start = enter();
    Map<String, Json> keys = new LinkedHashMap<>();
    while (!closes('}')) {
      if (at >= source.length() || source.charAt(at) != '"') {
        throw wrong("a key in quotes");
      }
      String key = string().value();
      if (key.length() > LONGEST_KEY) {
        throw wrong("keys of at most " + LONGEST_KEY + " units");
      }
      skipSpace();
      if (at >= source.length() || source.charAt(at) != ':') {
        throw wrong("a colon");
      }
      at++;
      keys.put(key, value());
      separator('}');
    }
    depth--;
    return new Json.Keys(keys, start, at);
  }

  private Json.Items array() {
    int start = enter();
    List<Json> items = new ArrayList<>();
    while (!closes(']')) {
      items.add(value());
      separator(']');
    }
    depth--;
    return new Json.Items(items, start, at);
  }

  private int enter() {
    depth++;
    if (depth > DEEPEST) {
      throw wrong("nesting of at most " + DEEPEST);
    }
    return at++;
  }

  private boolean closes(char bracket) {
    skipSpace();
    if (at < source.length() && source.charAt(at) == bracket) {
      at++;
      return true;
    }
    return false;
  }

  private void separator(char bracket) {
    skipSpace();
    if (at < source.length() && source.charAt(at) == ',') {
      at++;
    } else if (at >= source.length() || source.charAt(at) != bracket) {
      throw wrong("a comma or " + bracket);
    }
  }

  private Json.Text string() {
    int start = at++;
    int plain = at;
    StringBuilder value = null;
    while (at < source.length() && source.charAt(at) != '"') {
      int length = escapeLength(source, at);
      if (length > 1 || value != null) {
        value = value == null ? new StringBuilder(source.substring(plain, at)) : value;
        value.append(unit(source, at));
      }
      at += length;
    }
    if (at >= source.length()) {
      at = source.length();
      throw wrong("the end of the string that begins at " + start);
    }
    String words = value == null ? source.substring(plain, at) : value.toString();
    at++;
    return new Json.Text(words, start, at);
  }

  private Json.Literal literal() {
    int start = at;
    while (at < source.length() && isLiteral(source.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw wrong("a value");
    }
    return new Json.Literal(source.substring(start, at), start, at);
  }

  private static boolean isLiteral(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || c == 'E'
        || c == '+'
        || c == '-'
        || c == '.';
  }

  private void skipSpace() {
    while (at < source.length() && (source.charAt(at) <= ' ' || source.charAt(at) == '\ufeff')) {
      at++;
    }
  }

  /** How many units stand for the one at {@code at}: more than one for an escape. */
  private static int escapeLength(String source, int at) {
    if (source.charAt(at) != '\\' || at + 1 >= source.length()) {
      return 1;
    }
    return source.charAt(at + 1) == 'u' && hex(source, at + 2) >= 0 ? 6 : 2;
  }

  private static char unit(String source, int at) {
    char c = source.charAt(at);
    if (c != '\\' || at + 1 >= source.length()) {
      return c;
    }
    char escaped = source.charAt(at + 1);
    return switch (escaped) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        int code = hex(source, at + 2);
        yield code >= 0 ? (char) code : escaped;
      }
      default -> escaped;
    };
  }

  private static int hex(String source, int from) {
    if (from + 4 > source.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(source.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private Malformed wrong(String expected) {
    String got =
        at < source.length()
            ? "\"" + source.substring(at, Math.min(source.length(), at + 20)) + "\""
            : "the end";
    return new Malformed("must have " + expected + " at " + at + ", got: " + got);
  }
}
