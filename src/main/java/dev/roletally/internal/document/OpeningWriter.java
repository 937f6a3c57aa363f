package dev.roletally.internal.document;

import dev.roletally.internal.document.LinkedData.Node;
import dev.roletally.model.DegreeLevel;
import dev.roletally.model.Diagnostic;
import dev.roletally.model.EmploymentType;
import dev.roletally.model.Fact;
import dev.roletally.model.MonthRange;
import dev.roletally.model.Pay;
import dev.roletally.model.PayUnit;
import dev.roletally.model.Span;
import dev.roletally.model.Weeks;
import dev.roletally.model.WorkMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a {@code JobPosting} as an {@link Opening}: its texts as prose under the headings that
 * postings use, its fields as facts.
 *
 * <p>A field whose value is not of the form that the field is meant for becomes prose too, under a
 * label, so that its words are read as any others are.
 */
final class OpeningWriter {
  private static final int MOST_VALUES = 200;
  private static final int ROUNDS = 3;
  private static final BigDecimal A_YEARS_PAY = BigDecimal.valueOf(10_000);

  private final LinkedData data;
  private final Node posting;
  private final FieldWords words;
  private final Transcript.Builder prose = new Transcript.Builder();
  private final Transcript.Builder fields = new Transcript.Builder();
  private final List<Labelled> labelled = new ArrayList<>();
  private final List<Transcript> asked = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private Optional<Fact<String>> title = Optional.empty();
  private Optional<Fact<Set<DegreeLevel>>> degree = Optional.empty();
  private Optional<Fact<Integer>> experience = Optional.empty();
  private Optional<Fact<Weeks>> duration = Optional.empty();
  private final List<Fact<LocalDate>> startDates = new ArrayList<>();
  private final List<Fact<MonthRange>> startWindows = new ArrayList<>();
  private final List<Fact<Pay>> pay = new ArrayList<>();

  private OpeningWriter(LinkedData data, Node posting, FieldWords words) {
    this.data = data;
    this.posting = posting;
    this.words = words;
  }

  /** A field that is told as a line of prose. */
  private record Labelled(String label, Transcript words) {}

  /** What {@code posting} tells. If it has no description, {@code instead} stands in its place. */
  static Opening write(LinkedData data, Node posting, FieldWords words, Transcript instead) {
    return new OpeningWriter(data, posting, words).write(instead);
  }

  private Opening write(Transcript instead) {
    Optional<Fact<String>> employer = texts("hiringOrganization").stream().findFirst();
    List<Fact<String>> locations = locations("jobLocation");
    Optional<Fact<WorkMode>> mode = workMode();
    List<Fact<EmploymentType>> types = types();
    Optional<Fact<LocalDate>> posted = day("datePosted");
    Optional<Fact<LocalDate>> validThrough = day("validThrough");
    salaries();
    fields.add("\n");
    starts();
    durations();
    fields.add("\n");
    education();
    experience();
    List<Fact<String>> residence = locations("applicantLocationRequirements");
    prose(instead);
    Transcript told = prose.build();
    Transcript.Builder all = new Transcript.Builder().copy(told).add("\n\n");
    int shift = all.length();
    Stated stated =
        new Stated(
            told.text().length(),
            title,
            employer.map(fact -> shifted(fact, shift)),
            shifted(locations, shift),
            mode.map(fact -> shifted(fact, shift)),
            shifted(types, shift),
            posted.map(fact -> shifted(fact, shift)),
            validThrough.map(fact -> shifted(fact, shift)),
            shifted(pay, shift),
            duration.map(fact -> shifted(fact, shift)),
            shifted(startDates, shift),
            shifted(startWindows, shift),
            degree.map(fact -> shifted(fact, shift)),
            experience.map(fact -> shifted(fact, shift)),
            data.first(posting, "experienceInPlaceOfEducation").filter(Node::isTrue).isPresent(),
            shifted(residence, shift),
            diagnostics.stream().map(note -> shifted(note, shift)).toList());
    return new Opening(all.copy(fields.build()).build(), stated, List.of());
  }

  private static <T> List<Fact<T>> shifted(List<Fact<T>> facts, int by) {
    return facts.stream().map(fact -> shifted(fact, by)).toList();
  }

  private static <T> Fact<T> shifted(Fact<T> fact, int by) {
    return new Fact<>(fact.value(), shifted(fact.span(), by));
  }

  private static Diagnostic shifted(Diagnostic note, int by) {
    return new Diagnostic(note.code(), note.message(), note.span().map(span -> shifted(span, by)));
  }

  private static Span shifted(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  // ---------------------------------------------------------------- prose

  private void prose(Transcript instead) {
    List<Node> titles = data.words(posting, "title");
    if (!titles.isEmpty()) {
      Transcript line = line(words.of(titles.get(0)));
      if (!line.text().isBlank()) {
        prose.copy(line);
        title = Optional.of(new Fact<>(line.text(), new Span(0, line.text().length())));
        prose.add("\n\n");
      }
    }
    for (Labelled field : labelled) {
      prose.add(field.label()).copy(field.words()).add("\n\n");
    }
    List<Transcript> description = plain("description");
    description =
        description.isEmpty() && !instead.text().isBlank() ? List.of(instead) : description;
    description.forEach(text -> prose.copy(text).add("\n\n"));
    section("Responsibilities", plain("responsibilities"));
    section("Qualifications", plain("qualifications"));
    asked.addAll(plain("eligibilityToWorkRequirement"));
    section("Requirements", asked);
    section("Skills", plain("skills"));
  }

  /** A heading and what stands under it; each of several texts is an item of a list. */
  private void section(String heading, List<Transcript> texts) {
    if (texts.isEmpty()) {
      return;
    }
    prose.add(heading + ":\n");
    for (Transcript text : texts) {
      boolean item = texts.size() > 1 && text.text().indexOf('\n') < 0;
      prose.add(item ? "- " : "").copy(text).add("\n");
    }
    prose.add("\n");
  }

  private List<Transcript> plain(String property) {
    List<Transcript> plain = new ArrayList<>();
    for (Node node : data.words(posting, property)) {
      Transcript text = node.words().isBlank() ? Transcript.of("", "") : plain(words.of(node));
      if (!text.text().isBlank() && plain.size() < MOST_VALUES) {
        plain.add(text);
      }
    }
    return plain;
  }

  /** Text that may be HTML, also HTML with its signs written as references, as plain text. */
  private static Transcript plain(Transcript text) {
    Transcript plain = text;
    for (int i = 0; i < ROUNDS; i++) {
      if (HtmlPage.hasTags(plain.text())) {
        plain = HtmlPage.of(plain).words();
      } else if (HtmlEntities.inside(plain.text())) {
        plain = HtmlEntities.resolve(plain);
      } else {
        break;
      }
    }
    return PlainText.of(plain);
  }

  /** The same on one line, without space around it. */
  private static Transcript line(Transcript text) {
    Transcript plain = plain(text);
    Transcript.Builder line = new Transcript.Builder();
    boolean space = false;
    for (int i = 0; i < plain.text().length(); i++) {
      char c = plain.text().charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        space = line.length() > 0;
      } else {
        line.add(space ? " " : "").add(c, plain, i, i + 1);
        space = false;
      }
    }
    return line.build();
  }

  // ---------------------------------------------------------------- fields

  /** Writes the words of a field and says where. */
  private Span put(Transcript text) {
    int start = fields.length();
    fields.copy(text);
    Span span = new Span(start, fields.length());
    fields.add("; ");
    return span;
  }

  private List<Fact<String>> texts(String property) {
    List<Fact<String>> facts = new ArrayList<>();
    for (Node node : data.words(posting, property)) {
      Transcript text = line(words.of(node));
      if (!text.text().isEmpty() && facts.size() < MOST_VALUES) {
        facts.add(new Fact<>(text.text(), put(text)));
      }
    }
    return facts;
  }

  private void unusable(String property, Node node) {
    String shown = node.words().length() > 60 ? node.words().substring(0, 60) : node.words();
    diagnostics.add(
        Diagnostic.at(
            Diagnostic.Code.UNUSABLE_VALUE,
            property + " must be a value of its kind, got: \"" + shown + "\"",
            put(words.of(node))));
  }

  private List<Fact<String>> locations(String property) {
    List<Fact<String>> places = new ArrayList<>();
    for (Node place : data.all(posting, property)) {
      Node address = data.first(place, "address").orElse(place);
      List<Node> parts = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (String part : List.of("addressLocality", "addressRegion", "addressCountry")) {
        for (Node name : data.words(address, part)) {
          String words = line(Transcript.of(name.words(), "")).text();
          boolean known =
              words.isEmpty()
                  || names.contains(words)
                  || (", " + String.join(", ", names)).endsWith(", " + words);
          if (!known && parts.size() < MOST_VALUES) {
            parts.add(name);
            names.add(words);
          }
        }
      }
      if (!parts.isEmpty()) {
        add(places, new Fact<>(String.join(", ", names), put(words.of(address, parts, ", "))));
      } else {
        Optional<Node> name = data.name(address).or(() -> data.name(place));
        name.map(node -> line(words.of(node)))
            .filter(text -> !text.text().isEmpty())
            .ifPresent(text -> add(places, new Fact<>(text.text(), put(text))));
      }
    }
    return places;
  }

  private static void add(List<Fact<String>> facts, Fact<String> fact) {
    if (facts.size() < MOST_VALUES
        && facts.stream().noneMatch(known -> known.value().equals(fact.value()))) {
      facts.add(fact);
    }
  }

  private Optional<Fact<WorkMode>> workMode() {
    for (Node node : data.words(posting, "jobLocationType")) {
      if (node.words().toUpperCase(Locale.ROOT).contains("TELECOMMUTE")) {
        return Optional.of(new Fact<>(WorkMode.REMOTE, put(words.of(node))));
      }
    }
    return Optional.empty();
  }

  private List<Fact<EmploymentType>> types() {
    List<Fact<EmploymentType>> types = new ArrayList<>();
    for (Node node : data.words(posting, "employmentType")) {
      for (String part : node.words().split("[,;|]", MOST_VALUES)) {
        FieldValues.type(part).ifPresent(type -> types.add(new Fact<>(type, put(words.of(node)))));
      }
    }
    return types;
  }

  private Optional<Fact<LocalDate>> day(String property) {
    for (Node node : data.words(posting, property)) {
      Optional<LocalDate> day = FieldValues.day(node.words());
      if (day.isPresent()) {
        return Optional.of(new Fact<>(day.get(), put(words.of(node))));
      }
      unusable(property, node);
    }
    return Optional.empty();
  }

  private void starts() {
    for (Node node : data.words(posting, "jobStartDate")) {
      Optional<LocalDate> day = FieldValues.day(node.words());
      Optional<YearMonth> month = FieldValues.month(node.words());
      if (startDates.size() + startWindows.size() >= MOST_VALUES) {
        break;
      } else if (day.isPresent()) {
        startDates.add(new Fact<>(day.get(), put(words.of(node))));
      } else if (month.isPresent()) {
        MonthRange window = new MonthRange(month.get(), month.get());
        startWindows.add(new Fact<>(window, put(words.of(node))));
      } else {
        labelled.add(new Labelled("Start date: ", line(words.of(node))));
      }
    }
  }

  private void durations() {
    for (Node node : data.words(posting, "jobDuration")) {
      Optional<Weeks> weeks = FieldValues.length(node.words());
      if (weeks.isPresent() && duration.isEmpty()) {
        duration = Optional.of(new Fact<>(weeks.get(), put(words.of(node))));
      } else if (weeks.isEmpty() && labelled.size() < MOST_VALUES) {
        labelled.add(new Labelled("Duration: ", line(words.of(node))));
      }
    }
  }

  // ---------------------------------------------------------------- pay

  private void salaries() {
    for (String property : List.of("baseSalary", "estimatedSalary")) {
      for (Node salary : data.all(posting, property)) {
        if (pay.size() < MOST_VALUES) {
          salary(property, salary);
        }
      }
      if (!pay.isEmpty()) {
        return;
      }
    }
  }

  private void salary(String property, Node salary) {
    Node value = data.first(salary, "value").orElse(salary);
    Optional<Node> single = amountNode(value);
    Optional<Node> low = data.first(value, "minValue").or(() -> data.first(salary, "minValue"));
    Optional<Node> high = data.first(value, "maxValue").or(() -> data.first(salary, "maxValue"));
    Optional<BigDecimal> min = amount(low).or(() -> amount(single)).or(() -> amount(high));
    Optional<BigDecimal> max = amount(high).or(() -> amount(single)).or(() -> amount(low));
    Optional<String> currency =
        first(salary, value, "currency")
            .or(() -> data.first(posting, "salaryCurrency"))
            .map(node -> node.words().strip().toUpperCase(Locale.ROOT))
            .filter(code -> code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z'));
    if (min.isEmpty() || max.isEmpty() || currency.isEmpty()) {
      boolean text = salary.value() instanceof Json.Text && !salary.words().isBlank();
      if (text) {
        labelled.add(new Labelled("Pay: ", line(words.of(salary))));
      }
      return;
    }
    Optional<PayUnit> unit =
        first(value, salary, "unitText")
            .or(() -> first(value, salary, "unitCode"))
            .or(() -> data.first(value, "duration"))
            .flatMap(node -> FieldValues.unit(node.words()))
            .or(() -> min.filter(a -> a.compareTo(A_YEARS_PAY) >= 0).map(a -> PayUnit.YEAR));
    List<Node> parts = new ArrayList<>();
    low.filter(node -> amount(Optional.of(node)).isPresent()).ifPresent(parts::add);
    high.filter(node -> amount(Optional.of(node)).isPresent()).ifPresent(parts::add);
    single.filter(node -> amount(Optional.of(node)).isPresent()).ifPresent(parts::add);
    if (unit.isEmpty()) {
      unusable(property, parts.get(0));
      return;
    }
    Span span = put(words.of(salary, parts, " "));
    pay.add(
        new Fact<>(
            new Pay(currency.get(), unit.get(), min.get().min(max.get()), max.get().max(min.get())),
            span));
  }

  private Optional<Node> amountNode(Node value) {
    return value.value() instanceof Json.Keys ? data.first(value, "value") : Optional.of(value);
  }

  private Optional<Node> first(Node one, Node other, String property) {
    return data.first(one, property).or(() -> data.first(other, property));
  }

  private static Optional<BigDecimal> amount(Optional<Node> node) {
    return node.flatMap(each -> FieldValues.amount(each.words()));
  }

  // ---------------------------------------------------------------- asks

  private void education() {
    for (Node node : data.all(posting, "educationRequirements")) {
      Set<DegreeLevel> levels = EnumSet.noneOf(DegreeLevel.class);
      List<Node> said = data.words(node, "credentialCategory");
      for (Node category : said) {
        levels.addAll(FieldValues.levels(category.words()));
      }
      boolean plain = said.isEmpty() && FieldValues.isCategory(node.words());
      if (plain) {
        levels.addAll(FieldValues.levels(node.words()));
        said = List.of(node);
      }
      if (!levels.isEmpty()) {
        degree.ifPresent(known -> levels.addAll(known.value()));
        Span span = degree.isPresent() ? degree.get().span() : put(words.of(said.get(0)));
        degree = Optional.of(new Fact<>(levels, span));
      } else {
        asks(node);
      }
    }
  }

  private void experience() {
    for (Node node : data.all(posting, "experienceRequirements")) {
      Optional<Node> months =
          data.first(node, "monthsOfExperience").or(() -> Optional.of(node).filter(Node::isNumber));
      Optional<Integer> number =
          months
              .flatMap(m -> FieldValues.amount(m.words()))
              .map(BigDecimal::intValue)
              .filter(m -> m > 0 && m <= 1200);
      if (number.isPresent() && experience.isEmpty()) {
        experience = Optional.of(new Fact<>(number.get(), put(words.of(months.get()))));
      } else if (months.isEmpty()) {
        asks(node);
      }
    }
  }

  /** What a field asks in words. */
  private void asks(Node node) {
    data.name(node)
        .filter(text -> !FieldValues.isNothing(text.words()))
        .map(text -> plain(words.of(text)))
        .filter(text -> !text.text().isBlank() && asked.size() < MOST_VALUES)
        .ifPresent(asked::add);
  }
}
