package dev.roletally.internal.facts;

import com.google.common.collect.ImmutableMap;
import dev.roletally.internal.tokens.Lexeme;
import dev.roletally.internal.tokens.Lexemes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signs and codes of currencies in a text. */
final class Currencies {
  private static final Map<String, String> SIGNS =
      ImmutableMap.of("€", "EUR", "£", "GBP", "₪", "ILS", "₹", "INR", "¥", "JPY", "₩", "KRW");

  private static final Map<String, String> CODES =
      ImmutableMap.<String, String>builder()
          .put("usd", "USD")
          .put("cad", "CAD")
          .put("aud", "AUD")
          .put("nzd", "NZD")
          .put("sgd", "SGD")
          .put("eur", "EUR")
          .put("euro", "EUR")
          .put("euros", "EUR")
          .put("gbp", "GBP")
          .put("chf", "CHF")
          .put("sek", "SEK")
          .put("nok", "NOK")
          .put("dkk", "DKK")
          .put("pln", "PLN")
          .put("czk", "CZK")
          .put("huf", "HUF")
          .put("ron", "RON")
          .put("ils", "ILS")
          .put("nis", "ILS")
          .put("inr", "INR")
          .put("php", "PHP")
          .put("brl", "BRL")
          .buildOrThrow();

  private static final Map<String, String> REGIONS =
      ImmutableMap.of("CA", "CAD", "AU", "AUD", "NZ", "NZD", "SG", "SGD", "HK", "HKD", "MX", "MXN");

  private final Lexemes lexemes;
  private final String dollar;

  /** Those of {@code lexemes}; {@code dollar} is the currency of a bare dollar sign. */
  Currencies(Lexemes lexemes, String dollar) {
    this.lexemes = lexemes;
    this.dollar = dollar;
  }

  /** The currency of a bare dollar sign in the region with this code. */
  static String dollarOf(Optional<String> region) {
    return region.map(code -> REGIONS.getOrDefault(code, "USD")).orElse("USD");
  }

  /** The ISO 4217 code of the sign or code at {@code i}; null if there is none. */
  @Nullable String at(int i) {
    if (!lexemes.has(i)) {
      return null;
    }
    Lexeme here = lexemes.get(i);
    if (here.isMark()) {
      return here.is("$") ? dollarBefore(i) : SIGNS.get(here.word());
    }
    if (!here.isWord()) {
      return null;
    }
    boolean dollarFollows = lexemes.is(i + 1, "$") && !lexemes.get(i + 1).spaced();
    if (dollarFollows && (here.is("ca") || here.is("c"))) {
      return "CAD";
    }
    if (dollarFollows && (here.is("us") || here.is("usd"))) {
      return "USD";
    }
    if (dollarFollows && (here.is("a") || here.is("au"))) {
      return "AUD";
    }
    if (here.is("eur") || here.is("euro") || here.is("euros")) {
      return "EUR";
    }
    return here.capital() || here.is("usd") || here.is("nis") ? CODES.get(here.word()) : null;
  }

  private String dollarBefore(int i) {
    if (lexemes.get(i).spaced() && !lexemes.is(i - 1, "usd") && !lexemes.is(i - 1, "cad")) {
      return dollar;
    }
    return switch (lexemes.word(i - 1)) {
      case "ca", "c", "cad" -> "CAD";
      case "us", "usd" -> "USD";
      case "au", "aud" -> "AUD";
      default -> dollar;
    };
  }
}
