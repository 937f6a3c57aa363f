package dev.roletally.vocabulary;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a text file in UTF-8 whose first row names the columns; comma-separated as in RFC
 * 4180 or tab-separated without quotes. Bounded in bytes, rows and the length of a cell.
 */
final class Table {
  private static final long MOST_BYTES = 128L << 20;
  private static final int MOST_ROWS = 1_000_000;
  private static final int LONGEST_CELL = 100_000;

  private final String name;
  private final Map<String, Integer> columns;
  private final List<Row> rows;

  private Table(String name, Map<String, Integer> columns, List<Row> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /** One row, and where it begins in the file. */
  final class Row {
    private final List<String> cells;
    private final int line;

    private Row(List<String> cells, int line) {
      this.cells = cells;
      this.line = line;
    }

    /** The trimmed cell of this column; empty if the row or the table has none. */
    String cell(String column) {
      Integer index = columns.get(column.toLowerCase(Locale.ROOT));
      return index == null || index >= cells.size() ? "" : cells.get(index).trim();
    }

    String where() {
      return name + ":" + line;
    }
  }

  /** Reads comma-separated values; cells may be quoted and then hold commas and line ends. */
  static Table csv(Path file, Set<String> needed) {
    return new Scan(file).csv().table(needed);
  }

  /** Reads tab-separated values; a cell never holds a tab or a line end. */
  static Table tabs(Path file, Set<String> needed) {
    return new Scan(file).tabs().table(needed);
  }

  List<Row> rows() {
    return rows;
  }

  /** The text of a vocabulary file, without a byte order mark. */
  static String text(Path file) {
    try {
      long size = Files.size(file);
      checkArgument(
          size <= MOST_BYTES,
          "a vocabulary file must have at most %s bytes, got %s: %s",
          MOST_BYTES,
          size,
          file);
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "a vocabulary file must be UTF-8, got other bytes in: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("vocabulary file cannot be read: " + file, e);
    }
  }

  /** The name by which messages call {@code file}. */
  static String name(Path file) {
    Path last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  /** One pass over a file. */
  private static final class Scan {
    private final String name;
    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;

    Scan(Path file) {
      this.name = name(file);
      this.text = text(file);
    }

    Scan tabs() {
      BufferedReader reader = new BufferedReader(new StringReader(text));
      for (String each : reader.lines().toList()) {
        for (String cell : each.split("\t", -1)) {
          cell(cell);
        }
        line++;
        endRecord();
      }
      return this;
    }

    Scan csv() {
      int at = 0;
      while (at < text.length()) {
        at = text.charAt(at) == '"' ? quoted(at + 1) : plain(at);
        if (at < text.length() && text.charAt(at) == ',') {
          at++;
          if (at == text.length()) {
            cell("");
          }
        } else {
          at = lineEnd(at);
          endRecord();
        }
      }
      if (!cells.isEmpty()) {
        endRecord();
      }
      return this;
    }

    /** Reads a cell without quotes from {@code from}; the place after it. */
    private int plain(int from) {
      int at = from;
      while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      cell(text.substring(from, at));
      return at;
    }

    /** Reads a cell whose quote opens before {@code from}; the place after its closing quote. */
    private int quoted(int from) {
      StringBuilder cell = new StringBuilder();
      int opened = line;
      for (int at = from; at < text.length(); at++) {
        char c = text.charAt(at);
        if (c != '"') {
          cell.append(c);
          line += c == '\n' ? 1 : 0;
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append('"');
          at++;
        } else {
          cell(cell.toString());
          checkArgument(
              at + 1 == text.length() || ",\r\n".indexOf(text.charAt(at + 1)) >= 0,
              "a quoted cell must end at a comma or line end, got: \"%s\" at %s:%s",
              text.substring(at + 1, Math.min(text.length(), at + 2)),
              name,
              line);
          return at + 1;
        }
      }
      throw new IllegalArgumentException(
          "a quoted cell must be closed, got the end of the file at " + name + ":" + opened);
    }

    private int lineEnd(int at) {
      int next = at;
      if (next < text.length() && text.charAt(next) == '\r') {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '\n') {
        next++;
      }
      line++;
      return next;
    }

    private void cell(String cell) {
      checkArgument(
          cell.length() <= LONGEST_CELL,
          "a cell must have at most %s characters, got %s at %s:%s",
          LONGEST_CELL,
          cell.length(),
          name,
          line);
      cells.add(cell);
    }

    private void endRecord() {
      if (cells.size() > 1 || !cells.get(0).isBlank()) {
        checkArgument(
            records.size() <= MOST_ROWS,
            "a vocabulary file must have at most %s rows, got more: %s",
            MOST_ROWS,
            name);
        records.add(cells);
        lines.add(begun);
      }
      cells = new ArrayList<>();
      begun = line;
    }

    Table table(Set<String> needed) {
      checkArgument(
          !records.isEmpty(), "a vocabulary file must name its columns, got none: %s", name);
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < records.get(0).size(); i++) {
        columns.putIfAbsent(records.get(0).get(i).trim().toLowerCase(Locale.ROOT), i);
      }
      for (String column : needed) {
        checkArgument(
            columns.containsKey(column.toLowerCase(Locale.ROOT)),
            "the first row must name the column %s, got: %s at %s:1",
            column,
            records.get(0),
            name);
      }
      List<Row> rows = new ArrayList<>();
      Table table = new Table(name, columns, rows);
      for (int i = 1; i < records.size(); i++) {
        rows.add(table.new Row(records.get(i), lines.get(i)));
      }
      return table;
    }
  }
}
