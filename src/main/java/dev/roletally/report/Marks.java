package dev.roletally.report;

import dev.roletally.model.Conflict;
import dev.roletally.model.Ignored;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is marked in one passage: the words of requirements and contradictions, and the blocks that
 * nothing was read from; all in places of what a reader sees.
 */
final class Marks {
  private final Passage passage;
  private final List<Mark<ReportedRole.Ask>> asks = new ArrayList<>();
  private final List<Mark<Integer>> conflicts = new ArrayList<>();
  private final List<Mark<Ignored.Reason>> blocks = new ArrayList<>();

  private Marks(Passage passage) {
    this.passage = passage;
  }

  /**
   * A range that is marked.
   *
   * @param start its first place
   * @param end one past its last place
   * @param of what is said of it
   */
  record Mark<T>(int start, int end, T of) {
    boolean covers(int from, int to) {
      return start <= from && to <= end;
    }

    int length() {
      return end - start;
    }
  }

  /** What {@code role} marks in {@code passage}. */
  static Marks of(Passage passage, ReportedRole role) {
    Marks marks = new Marks(passage);
    for (ReportedRole.Ask ask : role.asks()) {
      marks.add(marks.asks, ask.match().span(), ask);
    }
    List<Conflict> conflicts = role.role().map(each -> each.conflicts()).orElse(List.of());
    for (int i = 0; i < conflicts.size(); i++) {
      for (Span span : conflicts.get(i).spans()) {
        marks.add(marks.conflicts, span, i + 1);
      }
    }
    List<Mark<Ignored.Reason>> ignored = new ArrayList<>();
    role.role()
        .ifPresent(
            each ->
                each.ignored().forEach(block -> marks.add(ignored, block.span(), block.reason())));
    ignored.sort(Comparator.comparingInt(Mark::start));
    int end = 0;
    for (Mark<Ignored.Reason> block : ignored) {
      int start = Math.max(end, block.start);
      if (start < block.end) {
        marks.blocks.add(new Mark<>(start, block.end, block.of));
        end = block.end;
      }
    }
    return marks;
  }

  private <T> void add(List<Mark<T>> to, Span span, T of) {
    if (!span.in().equals(passage.in())) {
      return;
    }
    String words = passage.words();
    int start = passage.place(span.start());
    int end = passage.place(span.end());
    while (start < end && Character.isWhitespace(words.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(words.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      to.add(new Mark<>(start, end, of));
    }
  }

  /** The blocks that nothing was read from, in order; none overlaps another. */
  List<Mark<Ignored.Reason>> blocks() {
    return blocks;
  }

  /** The requirements with words in the passage. */
  List<Mark<ReportedRole.Ask>> asks() {
    return asks;
  }

  /** The requirements whose words hold the whole of a run, the shortest first. */
  List<Mark<ReportedRole.Ask>> asks(int from, int to) {
    return asks.stream()
        .filter(mark -> mark.covers(from, to))
        .sorted(Comparator.comparingInt(Mark::length))
        .toList();
  }

  /** The contradiction whose words hold the whole of a run. */
  Optional<Mark<Integer>> conflict(int from, int to) {
    return conflicts.stream()
        .filter(mark -> mark.covers(from, to))
        .min(Comparator.comparingInt(Mark::length));
  }

  /** The words of a contradiction, in the order of the text. */
  List<String> conflicting(int number) {
    return conflicts.stream()
        .filter(mark -> mark.of() == number)
        .sorted(Comparator.comparingInt(Mark::start))
        .map(mark -> passage.words().substring(mark.start, mark.end))
        .toList();
  }

  /** Whether anything is marked. */
  boolean isEmpty() {
    return asks.isEmpty() && conflicts.isEmpty();
  }

  /** The places between {@code from} and {@code to} at which a mark begins or ends, with both. */
  List<Integer> edges(int from, int to) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(from, to));
    asks.forEach(mark -> edges.addAll(List.of(mark.start, mark.end)));
    conflicts.forEach(mark -> edges.addAll(List.of(mark.start, mark.end)));
    return List.copyOf(edges.subSet(from, true, to, true));
  }
}
