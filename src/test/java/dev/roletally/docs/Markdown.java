package dev.roletally.docs;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation: its marked blocks, tables and links. */
final class Markdown {
  private static final Pattern BLOCK =
      Pattern.compile(
          "<!-- (snippet|output): ([a-z-]+) -->\n```([a-z]*)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Splitter LINES = Splitter.on('\n');
  private static final Splitter CELLS = Splitter.on('|').trimResults();

  private final String text;

  Markdown(String text) {
    this.text = text;
  }

  /**
   * A fenced block with a mark before it.
   *
   * @param kind {@code snippet} or {@code output}
   * @param name which one
   * @param language the language that the fence names
   * @param text what stands between the fences
   */
  record Block(String kind, String name, String language, String text) {}

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(
          new Block(group(matcher, 1), group(matcher, 2), group(matcher, 3), group(matcher, 4)));
    }
    return blocks;
  }

  /** The page with the text of one block replaced. */
  String with(Block block, String replacement) {
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      if (group(matcher, 1).equals(block.kind()) && group(matcher, 2).equals(block.name())) {
        return text.substring(0, matcher.start(4)) + replacement + text.substring(matcher.end(4));
      }
    }
    throw new IllegalArgumentException("page must hold the block, got none: " + block.name());
  }

  /** How many fenced blocks of a language there are. */
  long fences(String language) {
    return LINES.splitToStream(text).filter(line -> line.equals("```" + language)).count();
  }

  List<String> links() {
    List<String> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      links.add(group(matcher, 1));
    }
    return links;
  }

  /** The anchors that headings make. */
  List<String> anchors() {
    return LINES
        .splitToStream(text)
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#{1,6} ", ""))
        .map(line -> line.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9 -]", ""))
        .map(line -> line.replace(' ', '-'))
        .toList();
  }

  /** The rows of the table whose head begins with these cells, each as its cells. */
  List<List<String>> table(String head) {
    List<String> lines = LINES.splitToList(text);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).startsWith("| " + head + " |") && lines.get(i + 1).startsWith("|---")) {
        for (int row = i + 2; lines.get(row).startsWith("|"); row++) {
          List<String> cells = CELLS.splitToList(lines.get(row));
          rows.add(cells.subList(1, cells.size() - 1));
        }
        return rows;
      }
    }
    throw new IllegalArgumentException("page must hold the table, got none: " + head);
  }

  /** The first cells of a table. */
  List<String> names(String head) {
    return table(head).stream().map(row -> row.get(0)).toList();
  }

  private static String group(Matcher matcher, int number) {
    return String.valueOf(matcher.group(number));
  }
}
