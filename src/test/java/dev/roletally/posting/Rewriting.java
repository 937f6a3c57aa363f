package dev.roletally.posting;

import dev.roletally.internal.structure.Line;
import dev.roletally.internal.structure.Lines;
import dev.roletally.internal.structure.Segmenter;
import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways of writing the same posting differently. */
final class Rewriting {
  private static final Pattern BULLET =
      Pattern.compile("(?m)^([ \\t]{0,12})([-•*·▪●])([ \\t]{1,4})(?=\\S)");

  private Rewriting() {}

  /** Every line ends in {@code end}. */
  static String lineEnds(String text, String end) {
    return text.replace("\n", end);
  }

  /** Every bullet at the head of a row is {@code mark}. */
  static String bullets(String text, String mark) {
    return BULLET.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(mark) + "$3");
  }

  /** Every blank line twice. */
  static String blankLines(String text) {
    return text.replace("\n\n", "\n\n\n");
  }

  /** Every heading that has its row to itself, in other letters. */
  static String headings(String text, UnaryOperator<String> letters) {
    StringBuilder out = new StringBuilder(text);
    for (Span row : headingRows(text, true)) {
      out.replace(row.start(), row.end(), letters.apply(row.of(text)));
    }
    return out.length() == text.length() ? out.toString() : text;
  }

  /** No heading. */
  static String withoutHeadings(String text) {
    StringBuilder out = new StringBuilder(text);
    List<Span> rows = headingRows(text, false);
    for (int i = rows.size() - 1; i >= 0; i--) {
      out.delete(rows.get(i).start(), rows.get(i).end());
    }
    return out.toString();
  }

  /** The rows of each list joined into one, their bullets kept or not. */
  static String joinedBullets(String text, boolean marks) {
    StringBuilder out = new StringBuilder(text.length());
    boolean listed = false;
    for (String row : text.split("\n", -1)) {
      Matcher bullet = BULLET.matcher(row);
      boolean item = bullet.find() && bullet.start() == 0;
      if (item && listed) {
        out.append(' ').append(marks ? row.strip() : row.substring(bullet.end()));
      } else {
        out.append(out.isEmpty() ? "" : "\n").append(row);
      }
      listed = item;
    }
    return out.toString();
  }

  /** The first letter of every word is a capital. */
  static String title(String words) {
    StringBuilder out = new StringBuilder(words);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == ' ') {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }

  /** All letters are capitals. */
  static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }

  /** The headings, without what follows them in their row. */
  private static List<Span> headingRows(String text, boolean alone) {
    Tokens tokens = Tokens.of(text);
    List<Segmenter.Part> parts = Segmenter.parts(tokens, Lines.of(tokens));
    List<Span> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Line line = parts.get(i).line();
      boolean ends = i + 1 == parts.size() || parts.get(i + 1).line().ownRow();
      if (!parts.get(i).heading() || (alone && !(ends && line.ownRow()))) {
        continue;
      }
      int start = tokens.start(line.first());
      int end = tokens.end(line.end() - 1);
      if (!alone) {
        end =
            ends
                ? Math.max(end, endOfRow(text, end))
                : tokens.start(parts.get(i + 1).line().first());
      }
      rows.add(new Span(start, end));
    }
    return rows;
  }

  private static int endOfRow(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
