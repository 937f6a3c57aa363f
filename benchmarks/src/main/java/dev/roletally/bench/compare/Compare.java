package dev.roletally.bench.compare;

import dev.roletally.bench.peer.Ranker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast are exact lists, beside what a user would otherwise write?
 *
 * <p>A program; its arguments are {@link Options}. It fails if an exact method's list differs from
 * the exhaustive scan's.
 */
public final class Compare {
  private Compare() {}

  /** Compares, prints a table and writes the figures. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options = Options.parse(arguments);
    Environment environment = Environment.here();
    Results results = new Results(options);
    try (Field field = new Field(options)) {
      List<Ranker> rankers = field.rankers();
      Map<Integer, Map<String, Interleaved.Measured>> measured = new LinkedHashMap<>();
      List<Agreement> agreements = new ArrayList<>();
      for (int k : options.ks()) {
        agreements.add(Agreement.of(rankers, field.candidates(), k));
        measured.put(
            k,
            new Interleaved(rankers, field.candidates(), k, options.rounds(), options.budget())
                .run());
      }
      Map<String, Double> live =
          options.live() ? new LiveIndex(field, options).measure() : Map.of();
      Map<String, Double> index = field.roleTally().figures(options.n());
      for (int i = 0; i < options.ks().size(); i++) {
        int k = options.ks().get(i);
        for (Ranker ranker : rankers) {
          Map<String, Double> more = new LinkedHashMap<>();
          if (ranker.name().equals(Options.ROLETALLY)) {
            more.putAll(index);
            more.putAll(i == 0 ? live : Map.of());
          }
          results.add(k, ranker, measured.get(k).get(ranker.name()), agreements.get(i), more);
        }
        print(options, k, measured.get(k));
      }
      index.forEach((name, value) -> System.out.printf("%-32s %,14.1f%n", name, value));
      live.forEach((name, value) -> System.out.printf("%-32s %,14.1f%n", name, value));
    }
    results.write(options.out(), environment);
  }

  private static void print(Options options, int k, Map<String, Interleaved.Measured> measured) {
    System.out.printf(
        "%s, %,d roles, top %d%n%-16s %12s %12s %12s %9s %8s%n",
        options.corpus(),
        options.n(),
        k,
        "method",
        "p50 us",
        "p99 us",
        "cpu p50 us",
        "queries",
        "/ours");
    double ours = measured.get(Options.ROLETALLY).latencies().best().p50us();
    measured.forEach(
        (name, of) -> {
          Latencies.Figures best = of.latencies().best();
          System.out.printf(
              "%-16s %,12.1f %,12.1f %,12.1f %,9d %8.2f%n",
              name,
              best.p50us(),
              best.p99us(),
              of.cpuTimes().best().p50us(),
              of.latencies().queries(),
              best.p50us() / ours);
        });
  }
}
