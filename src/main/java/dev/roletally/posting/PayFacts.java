package dev.roletally.posting;

import dev.roletally.model.Conflict;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stated pay: each range once, and a single amount of the head only where the body's ranges do
 * not hold it.
 *
 * @param pay the ranges, those of the body first
 * @param conflict head and body, if no range of the body holds what the head says
 */
record PayFacts(List<Fact<Pay>> pay, Optional<Conflict> conflict) {
  private static final int MOST = 20;

  /** Copies the list. */
  PayFacts {
    pay = List.copyOf(pay);
  }

  /** The pay that {@code text} states. */
  static PayFacts read(
      FactText text, Head head, Optional<String> region, List<Fact<String>> locations) {
    Lexemes lexemes = text.lexemes();
    String dollar = dollar(text, region, locations);
    List<Fact<Pay>> heads = new ArrayList<>();
    List<Fact<Pay>> bodies = new ArrayList<>();
    for (PayGrammar.Amount amount : PayGrammar.find(lexemes, dollar)) {
      if (!text.isOwn(amount.first()) || heads.size() + bodies.size() >= MOST) {
        continue;
      }
      Span span = lexemes.span(amount.first(), amount.last());
      List<Fact<Pay>> list = head.holds(span) ? heads : bodies;
      if (list.stream().noneMatch(known -> known.value().equals(amount.pay()))) {
        list.add(new Fact<>(amount.pay(), span));
      }
    }
    heads.removeIf(said -> bodies.stream().anyMatch(body -> holds(body.value(), said.value())));
    bodies.removeIf(said -> heads.stream().anyMatch(top -> holds(top.value(), said.value())));
    List<Fact<Pay>> all = new ArrayList<>(heads);
    all.addAll(bodies);
    all.sort((one, other) -> one.span().compareTo(other.span()));
    return new PayFacts(all, Optional.empty());
  }

  private static boolean holds(Pay range, Pay other) {
    return range.unit() == other.unit()
        && range.currency().equals(other.currency())
        && range.min().compareTo(other.min()) <= 0
        && range.max().compareTo(other.max()) >= 0;
  }

  private static String dollar(
      FactText text, Optional<String> region, List<Fact<String>> locations) {
    if (region.isPresent()) {
      return PayGrammar.dollarOf(region);
    }
    boolean canada =
        locations.stream().anyMatch(place -> isCanadian(Lexemes.of(place.value())))
            || (locations.isEmpty() && isCanadian(text.lexemes()));
    return canada ? "CAD" : "USD";
  }

  private static boolean isCanadian(Lexemes lexemes) {
    for (int i = 0; i < lexemes.size(); i++) {
      switch (lexemes.word(i)) {
        case "canada", "canadian", "ontario", "quebec", "toronto", "vancouver", "montreal" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
