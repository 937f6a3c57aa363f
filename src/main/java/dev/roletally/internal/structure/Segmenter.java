package dev.roletally.internal.structure;

import dev.roletally.internal.tokens.Tokens;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts a posting into {@link Block}s by its headings; without headings, by where it stands: the
 * short lines at the top are the header, and prose is about the employer.
 */
public final class Segmenter {
  private static final int PROSE = 14;
  private static final int RUN_ON = 60;

  private final Tokens tokens;
  private final List<Line> lines;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A line with what its block is for.
   *
   * @param line the line
   * @param kind what its block is for
   * @param heading whether the line is the block's heading
   */
  public record Part(Line line, Block.Kind kind, boolean heading) {}

  private Segmenter(Tokens tokens, List<Line> lines) {
    this.tokens = tokens;
    this.lines = lines;
  }

  /** The lines in order, each with the kind of its block. */
  public static List<Part> parts(Tokens tokens, List<Line> lines) {
    Segmenter segmenter = new Segmenter(tokens, lines);
    segmenter.run();
    AskingLists.mark(tokens, segmenter.parts);
    return segmenter.parts;
  }

  /** The blocks, which cover the text. */
  public static List<Block> blocks(Tokens tokens, List<Part> parts) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= parts.size(); i++) {
      boolean ends =
          i == parts.size()
              || (parts.get(i).heading() && !parts.get(i - 1).heading())
              || parts.get(i).kind() != parts.get(i - 1).kind();
      if (ends) {
        int end =
            i == parts.size() ? tokens.text().length() : tokens.start(parts.get(i).line().first());
        blocks.add(new Block(parts.get(i - 1).kind(), new Span(start, end)));
        start = end;
      }
    }
    return blocks;
  }

  private void run() {
    Block.Kind kind = Block.Kind.HEADER;
    Block.Kind back = kind;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Block.Kind heading = kind == Block.Kind.RELATED_POSTINGS ? null : heading(i);
      if (heading != null) {
        boolean fact = isFact(heading) && textFollowsInRow(i);
        if (fact && back != Block.Kind.HEADER) {
          back = isFact(kind) ? back : kind;
        } else if (!fact) {
          back = heading;
        }
        kind = heading;
        parts.add(new Part(line, kind, true));
        continue;
      }
      if (line.ownRow() && isFact(kind) && kind != back && i > 0) {
        kind = back;
      }
      if (kind.asks() && isEqualOpportunity(line)) {
        kind = Block.Kind.LEGAL;
        back = kind;
      }
      if (kind == Block.Kind.HEADER && line.size() > PROSE) {
        kind = Block.Kind.ABOUT;
        back = kind;
      }
      parts.add(new Part(line, kind, false));
      Block.Kind next = kind.asks() || isLast(i) ? null : announced(line);
      if (next != null) {
        kind = next;
        back = next;
      }
    }
  }

  private boolean isLast(int i) {
    return i + 1 >= lines.size();
  }

  /** What the lines below ask if the line ends so: "... a mix of the following qualifications:". */
  private Block.@Nullable Kind announced(Line line) {
    int last = line.end() - 1;
    if (!line.ownRow() || !tokens.gap(line.end()).strip().startsWith(":") || last <= line.first()) {
      return null;
    }
    boolean asks =
        switch (tokens.word(last)) {
          case "qualifications", "requirements", "skills", "criteria", "qualities", "attributes" ->
              true;
          default -> false;
        };
    boolean following = false;
    for (int i = Math.max(line.first(), last - 3); i < last; i++) {
      following |= tokens.is(i, "following") || tokens.is(i, "these");
    }
    if (!asks || !following) {
      return null;
    }
    return Cues.in(tokens, Math.max(line.first(), last - 10), line.end()).has(Cue.PREFERRED)
        ? Block.Kind.PREFERRED
        : Block.Kind.QUALIFICATIONS;
  }

  /** A paragraph of the law's own words, behind which nothing is asked without a heading. */
  private boolean isEqualOpportunity(Line line) {
    return !line.bullet()
        && line.ownRow()
        && line.size() > PROSE
        && Cues.in(tokens, line.first(), line.end()).has(Cue.EQUAL);
  }

  /** Facts are often given in one row ("Location: Utrecht"), and say nothing of what follows. */
  private static boolean isFact(Block.Kind kind) {
    return kind == Block.Kind.LOGISTICS || kind == Block.Kind.BENEFITS || kind == Block.Kind.CHROME;
  }

  private boolean textFollowsInRow(int i) {
    return i + 1 < lines.size()
        && !lines.get(i + 1).ownRow()
        && !lines.get(i + 1).bullet()
        && lines.get(i + 1).size() < RUN_ON
        && (i + 2 >= lines.size() || lines.get(i + 2).ownRow());
  }

  private Block.@Nullable Kind heading(int i) {
    Line line = lines.get(i);
    boolean listFollows = i + 1 < lines.size() && lines.get(i + 1).bullet() && !line.bullet();
    return Headings.of(tokens, line, listFollows);
  }
}
