package dev.roletally.reading;

import static dev.roletally.reading.LabelledPosting.isTrue;
import static dev.roletally.reading.LabelledPosting.number;
import static dev.roletally.reading.LabelledPosting.object;
import static dev.roletally.reading.LabelledPosting.text;
import static dev.roletally.reading.LabelledPosting.texts;

import dev.roletally.model.Criterion;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.Role;
import dev.roletally.model.Weeks;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares the facts read from one posting with its labels. */
final class FactCheck {
  private final LabelledPosting posting;
  private final JsonObject labels;
  private final Role role;
  private final Figures figures;

  private FactCheck(LabelledPosting posting, Role role, Figures figures) {
    this.posting = posting;
    this.labels = posting.labels();
    this.role = role;
    this.figures = figures;
  }

  static void add(LabelledPosting posting, Role role, Figures figures) {
    new FactCheck(posting, role, figures).all();
  }

  private void all() {
    names();
    same("workMode", name(role.workMode()));
    same("employmentType", name(role.employmentType()));
    fact("pay", isPayRight(), role.pay());
    fact("duration", isDurationRight(), role.duration());
    List<String> startDates =
        role.startDates().stream().map(start -> start.value().toString()).sorted().toList();
    fact(
        "startDates",
        texts(labels, "startDates").stream().sorted().toList().equals(startDates),
        startDates);
    if (labels.containsKey("startWindow")) {
      fact("startWindow", isStartWindowRight(), role.startWindows());
    }
    fact("applicationLimit", isApplicationLimitRight(), role.applicationLimit());
    boolean authorization =
        role.requirements().stream()
            .flatMap(requirement -> requirement.criterion().leaves())
            .anyMatch(Criterion.Authorization.class::isInstance);
    fact("authorization", isTrue(labels, "workAuthorization") == authorization, authorization);
    if (labels.containsKey("sponsorship")) {
      same("sponsorship", name(role.sponsorship()));
    }
    locations();
    if (labels.containsKey("posted")) {
      same("posted", role.posted().map(posted -> posted.value().toString()));
    }
  }

  private void names() {
    String title = Overlap.words(role.title().map(Fact::value).orElse(""));
    Optional<String> labelledTitle = text(labels, "title").filter(label -> !label.isEmpty());
    boolean isTitleRight =
        labelledTitle
            .map(Overlap::words)
            .map(label -> !title.isEmpty() && (label.contains(title) || title.contains(label)))
            .orElse(role.title().isEmpty());
    fact("title", isTitleRight, role.title());
    String employer = Overlap.words(role.employer().map(Fact::value).orElse(""));
    text(labels, "employer")
        .map(Overlap::words)
        .ifPresent(
            label ->
                fact("employer", !employer.isEmpty() && label.contains(employer), role.employer()));
  }

  private static Optional<String> name(Optional<? extends Fact<? extends Enum<?>>> fact) {
    return fact.map(each -> each.value().name());
  }

  private void same(String name, Optional<String> value) {
    fact(name, text(labels, name).equals(value), value);
  }

  private boolean isPayRight() {
    Optional<JsonObject> label = object(labels, "pay");
    if (label.isEmpty() || role.pay().isEmpty()) {
      return label.isEmpty() && role.pay().isEmpty();
    }
    Pay pay = role.pay().get(0).value();
    return text(label.get(), "unit").equals(Optional.of(pay.unit().name()))
        && isAmount(label.get(), "min", pay.min())
        && isAmount(label.get(), "max", pay.max());
  }

  private static boolean isAmount(JsonObject label, String key, BigDecimal amount) {
    return number(label, key)
        .map(number -> number.bigDecimalValue().compareTo(amount) == 0)
        .orElse(false);
  }

  private boolean isDurationRight() {
    Optional<JsonObject> label = object(labels, "duration");
    if (label.isEmpty() || role.duration().isEmpty()) {
      return label.isEmpty() && role.duration().isEmpty();
    }
    Weeks weeks = role.duration().get().value();
    return isAbout(label.get(), "minWeeks", weeks.min())
        && isAbout(label.get(), "maxWeeks", weeks.max());
  }

  private static boolean isAbout(JsonObject label, String key, OptionalInt weeks) {
    int labelled = number(label, key).map(JsonNumber::intValue).orElse(0);
    return Math.abs(labelled - weeks.orElse(0)) <= 1;
  }

  private boolean isStartWindowRight() {
    Optional<JsonObject> label = object(labels, "startWindow");
    if (label.isEmpty() || role.startWindows().isEmpty()) {
      return label.isEmpty() && role.startWindows().isEmpty();
    }
    return role.startWindows().stream()
        .map(window -> Optional.of(window.value().from().toString()))
        .anyMatch(text(label.get(), "from")::equals);
  }

  private boolean isApplicationLimitRight() {
    return number(labels, "applicationLimit")
        .map(JsonNumber::intValue)
        .equals(role.applicationLimit().map(limit -> limit.value().max()));
  }

  private void locations() {
    List<String> labelled = texts(labels, "locations").stream().map(Overlap::words).toList();
    if (!labelled.isEmpty()) {
      boolean isRight =
          role.locations().stream()
              .map(location -> Overlap.words(location.value()))
              .filter(location -> !location.isEmpty())
              .anyMatch(
                  location ->
                      labelled.stream()
                          .anyMatch(label -> label.contains(location) || location.contains(label)));
      fact("locations", isRight, role.locations());
    }
  }

  private void fact(String name, boolean isRight, Object read) {
    figures.fact(name, isRight);
    if (!isRight) {
      figures.misses.add(
          posting.id() + " | fact " + name + " | " + labels.get(name) + " | read as | " + read);
    }
  }
}
