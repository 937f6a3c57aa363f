package dev.roletally.report;

import dev.roletally.explain.Phrases;
import dev.roletally.explain.SafeText;
import dev.roletally.model.Conflict;
import dev.roletally.model.Ignored;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The posting as it was found, with every requirement underlined where it stands, contradictions
 * flagged, and what nothing was read from set back with its reason.
 */
final class PostingView {
  private static final int QUOTE = 100;

  private final Phrases phrases;
  private final ReportedRole role;
  private final List<Marks> marks = new ArrayList<>();
  private final List<Conflict> conflicts;
  private final List<Passage> passages;
  private final Set<String> linked = new HashSet<>();

  private PostingView(ReportedRole role, Phrases phrases) {
    this.role = role;
    this.phrases = phrases;
    this.conflicts = role.role().map(each -> each.conflicts()).orElse(List.of());
    this.passages = role.text().map(text -> text.passages(spans(role))).orElse(List.of());
    passages.forEach(passage -> marks.add(Marks.of(passage, role)));
  }

  /** The view of the posting of {@code role}. */
  static PostingView of(ReportedRole role, Phrases phrases) {
    return new PostingView(role, phrases);
  }

  private static List<Span> spans(ReportedRole role) {
    List<Span> spans = new ArrayList<>();
    role.match().requirements().forEach(each -> spans.add(each.span()));
    role.role()
        .ifPresent(
            read -> {
              read.ignored().forEach(each -> spans.add(each.span()));
              read.conflicts().forEach(each -> spans.addAll(each.spans()));
            });
    return spans;
  }

  /** The keys of the requirements that have words in the text. */
  Set<String> marked() {
    return marks.stream()
        .flatMap(each -> each.asks().stream())
        .map(mark -> mark.of().key())
        .collect(Collectors.toSet());
  }

  /** The section of the posting. */
  Element section() {
    Anchor heading = role.anchor().part("posting");
    Element section = Element.of(Tag.SECTION, "posting");
    section.add(Element.of(Tag.H3).at(heading).text(phrases.say("report.posting")));
    section.add(conflicts());
    if (passages.isEmpty()) {
      return section.add(Element.of(Tag.P, "quiet").text(phrases.say("report.posting.none")));
    }
    Element pane =
        Element.of(Tag.DIV, "pane")
            .with(Attribute.TABINDEX, "0")
            .with(Attribute.ROLE, "group")
            .with(Attribute.LABELLED_BY, heading.name());
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (!passage.in().isEmpty()) {
        pane.add(Element.of(Tag.P, "in").foreign(passage.in()));
      }
      pane.add(text(passage, marks.get(i)));
    }
    return section.add(pane);
  }

  private Element conflicts() {
    Element list = Element.of(Tag.UL, "conflicts");
    for (int i = 0; i < conflicts.size(); i++) {
      Element item = Element.of(Tag.LI).at(conflict(i + 1)).text(heading(conflicts.get(i), i + 1));
      list.add(quoted(item, conflicts.get(i), i + 1));
    }
    return conflicts.isEmpty() ? Element.of(Tag.DIV) : list;
  }

  private String heading(Conflict conflict, int number) {
    return phrases.say(
        "report.conflict",
        Map.of("number", number, "what", phrases.say("report.conflict." + conflict.code())));
  }

  /** The contradicting words; where they are not at hand, the sentence that the reader gave. */
  private Element quoted(Element item, Conflict conflict, int number) {
    Set<String> words = new LinkedHashSet<>();
    marks.forEach(each -> words.addAll(each.conflicting(number)));
    if (words.size() < 2) {
      return item.text(" ").foreign(conflict.message());
    }
    boolean first = true;
    for (String each : words) {
      item.text(first ? " " : " " + phrases.say("report.against") + " ")
          .add(Element.of(Tag.Q).foreign(SafeText.of(each, QUOTE)));
      first = false;
    }
    return item;
  }

  private Anchor conflict(int number) {
    return role.anchor().part("conflict-" + number);
  }

  private Element text(Passage passage, Marks of) {
    Element text = Element.of(Tag.DIV, "text").with(Attribute.DIR, "auto");
    int at = 0;
    for (Marks.Mark<Ignored.Reason> block : of.blocks()) {
      runs(text, passage, of, at, block.start());
      Element ignored =
          Element.of(Tag.DIV, "ignored")
              .add(
                  Element.of(Tag.SPAN, "reason").text(phrases.say("report.ignored." + block.of())));
      runs(ignored, passage, of, block.start(), block.end());
      text.add(ignored);
      at = block.end();
    }
    runs(text, passage, of, at, passage.words().length());
    return text;
  }

  /** The words of a stretch, without the line breaks around it: a block brings its own. */
  private void runs(Element to, Passage passage, Marks of, int from, int end) {
    String words = passage.words();
    int start = from;
    while (start < end && isBreak(words.charAt(start))) {
      start++;
    }
    int stop = end;
    while (stop > start && isBreak(words.charAt(stop - 1))) {
      stop--;
    }
    if (start == stop) {
      return;
    }
    Element stretch = Element.of(Tag.DIV);
    List<Integer> edges = of.edges(start, stop);
    for (int i = 1; i < edges.size(); i++) {
      run(stretch, words, of, edges.get(i - 1), edges.get(i));
    }
    to.add(stretch);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private void run(Element to, String words, Marks of, int from, int end) {
    List<Marks.Mark<ReportedRole.Ask>> asks = of.asks(from, end);
    String text = words.substring(from, end);
    Node node = asks.isEmpty() ? new Node.Words(text) : asked(text, asks);
    var conflict = of.conflict(from, end);
    if (conflict.isPresent()) {
      Element flag = Element.of(Tag.SPAN, "flag").add(node);
      if (conflict.get().end() == end) {
        int number = conflict.get().of();
        flag.add(
            Element.of(Tag.A, "ref")
                .to(conflict(number))
                .with(Attribute.LABEL, heading(conflicts.get(number - 1), number))
                .text("\u26a0"));
      }
      node = flag;
    }
    to.add(node);
    for (Marks.Mark<ReportedRole.Ask> mark : asks) {
      if (mark.end() == end && linked.add(mark.of().key())) {
        to.add(reference(mark.of()).at(Anchor.words(mark.of().key())));
      }
    }
  }

  /** A run of the words of requirements: the first of the innermost one is a link to its points. */
  private Element asked(String text, List<Marks.Mark<ReportedRole.Ask>> asks) {
    ReportedRole.Ask ask = asks.get(0).of();
    boolean first = linked.add(ask.key());
    Element run = Element.of(first ? Tag.A : Tag.SPAN, "ask " + ask.state().kind());
    run.with(
        Attribute.DATA_R,
        asks.stream().map(mark -> mark.of().key()).collect(Collectors.joining(" ")));
    if (first) {
      run.at(Anchor.words(ask.key())).to(Anchor.ask(ask.key()));
      run.add(
          Element.of(Tag.SPAN, "no")
              .with(Attribute.LABEL, spoken(ask))
              .with(Attribute.ROLE, "img")
              .text(Integer.toString(ask.number())));
    }
    return run.text(text);
  }

  private Element reference(ReportedRole.Ask ask) {
    return Element.of(Tag.A, "ref no " + ask.state().kind())
        .to(Anchor.ask(ask.key()))
        .with(Attribute.DATA_R, ask.key())
        .with(Attribute.LABEL, spoken(ask))
        .text(Integer.toString(ask.number()));
  }

  private String spoken(ReportedRole.Ask ask) {
    return phrases.say(
        "report.ask.spoken",
        Map.of("number", ask.number(), "state", phrases.say("report.state." + ask.state())));
  }
}
