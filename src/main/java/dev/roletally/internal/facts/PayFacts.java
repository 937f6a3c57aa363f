package dev.roletally.internal.facts;

import dev.roletally.internal.tokens.Lexemes;
import dev.roletally.model.Fact;
import dev.roletally.model.Pay;
import dev.roletally.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stated pay: each range once, in the order of the text, and an amount of the head only where
 * no range of the body holds it, and the other way round.
 */
final class PayFacts {
  private static final int MOST = 20;

  private PayFacts() {}

  /** The pay that {@code text} states. */
  static List<Fact<Pay>> read(
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
    mergeEnds(lexemes, bodies);
    heads.removeIf(said -> bodies.stream().anyMatch(body -> holds(body.value(), said.value())));
    bodies.removeIf(said -> heads.stream().anyMatch(top -> holds(top.value(), said.value())));
    List<Fact<Pay>> all = new ArrayList<>(heads);
    all.addAll(bodies);
    all.sort((one, other) -> one.span().compareTo(other.span()));
    return all;
  }

  /** "Min: $26.00/hour Max: $43.00/hour" is one range. */
  private static void mergeEnds(Lexemes lexemes, List<Fact<Pay>> said) {
    for (int k = 0; k + 1 < said.size(); k++) {
      Fact<Pay> low = said.get(k);
      Fact<Pay> high = said.get(k + 1);
      boolean ends =
          isLabelled(lexemes, low.span(), "min") && isLabelled(lexemes, high.span(), "max");
      boolean same =
          low.value().unit() == high.value().unit()
              && low.value().max().compareTo(high.value().min()) <= 0;
      if (ends && same) {
        Pay pay =
            new Pay(
                low.value().currency(), low.value().unit(), low.value().min(), high.value().max());
        said.set(k, new Fact<>(pay, low.span().cover(high.span())));
        said.remove(k + 1);
      }
    }
  }

  private static boolean isLabelled(Lexemes lexemes, Span amount, String label) {
    int first = lexemes.indexAt(amount.start());
    return lexemes.word(first - 1).startsWith(label) || lexemes.word(first - 2).startsWith(label);
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
      return Currencies.dollarOf(region);
    }
    boolean canada =
        locations.stream().anyMatch(place -> isCanadian(Lexemes.of(place.value())))
            || (locations.isEmpty() && isCanadian(text.lexemes()) && !isAmerican(text.lexemes()));
    return canada ? "CAD" : "USD";
  }

  private static boolean isAmerican(Lexemes lexemes) {
    for (int i = 0; i < lexemes.size(); i++) {
      if ((lexemes.is(i, "united") && lexemes.is(i + 1, "states")) || lexemes.is(i, "usa")) {
        return true;
      }
    }
    return false;
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
