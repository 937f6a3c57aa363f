package dev.roletally.bench.compare;

import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.peer.Peers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to compare; read from {@code name=value} arguments.
 *
 * @param corpus which corpus
 * @param n how many roles
 * @param ks the lengths of the lists to ask for
 * @param profiles how many profiles
 * @param rounds how often each profile is ranked by each method
 * @param methods which methods; RoleTally is always one
 * @param budget seconds that a method may take for a round; a slower one gets fewer profiles
 * @param postings whether RoleTally keeps the postings
 * @param live whether to measure what only a live index can be asked
 * @param postgres address of a PostgreSQL server to compare with, if there is one
 * @param folder where indexes are built; emptied before and after
 * @param out the file to write
 */
record Options(
    String corpus,
    int n,
    List<Integer> ks,
    int profiles,
    int rounds,
    Set<String> methods,
    double budget,
    boolean postings,
    boolean live,
    Optional<String> postgres,
    Path folder,
    Path out) {
  /** RoleTally's name among the methods. */
  static final String ROLETALLY = "roletally";

  /** RoleTally's name where each role found is explained too. */
  static final String EXPLAINED = "roletally-explained";

  /** RoleTally's name where its index is given little memory. */
  static final String LEAN = "roletally-lean";

  /**
   * Reads arguments; what is not given has its default.
   *
   * @throws IllegalArgumentException if a name is not known or a value not fit
   */
  static Options parse(String... arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("corpus", "standard");
    values.put("n", "100000");
    values.put("k", "10");
    values.put("profiles", "256");
    values.put("rounds", "5");
    values.put("methods", "all");
    values.put("budget", "10");
    values.put("postings", "true");
    values.put("live", "true");
    values.put("postgres", "");
    values.put("folder", "target/compare");
    values.put("out", "target/compare.json");
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0 || !values.containsKey(argument.substring(0, equals))) {
        throw new IllegalArgumentException(
            "argument must be one of " + values.keySet() + " and its value, got: " + argument);
      }
      values.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    return new Options(
        corpus(values.get("corpus")),
        positive("n", values.get("n")),
        Arrays.stream(values.get("k").split(",")).map(k -> positive("k", k)).toList(),
        positive("profiles", values.get("profiles")),
        positive("rounds", values.get("rounds")),
        methods(values.get("methods")),
        Double.parseDouble(values.get("budget")),
        Boolean.parseBoolean(values.get("postings")),
        Boolean.parseBoolean(values.get("live")),
        Optional.of(values.get("postgres")).filter(address -> !address.isEmpty()),
        Path.of(values.get("folder")),
        Path.of(values.get("out")));
  }

  /** The command that measures the same again. */
  String command() {
    Options usual = parse();
    StringBuilder command =
        new StringBuilder("mvn -q -f benchmarks/pom.xml verify exec:exec@compare");
    command.append(" -Dcorpus=").append(corpus).append(" -Dn=").append(n);
    command.append(" -Dk=").append(String.join(",", ks.stream().map(String::valueOf).toList()));
    if (profiles != usual.profiles) {
      command.append(" -Dprofiles=").append(profiles);
    }
    if (rounds != usual.rounds) {
      command.append(" -Drounds=").append(rounds);
    }
    if (budget != usual.budget) {
      command.append(" -Dbudget=").append(budget);
    }
    if (!methods.equals(usual.methods)) {
      command.append(" -Dmethods=").append(String.join(",", methods));
    }
    if (!postings) {
      command.append(" -Dkept=false");
    }
    if (!live) {
      command.append(" -Dlive=false");
    }
    return command.toString();
  }

  private static String corpus(String name) {
    if (!Corpus.NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "corpus must be one of " + Corpus.NAMES + ", got: " + name);
    }
    return name;
  }

  private static int positive(String name, String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through to the same message
    }
    throw new IllegalArgumentException(name + " must be a positive integer, got: " + value);
  }

  private static Set<String> methods(String names) {
    Set<String> all = new LinkedHashSet<>();
    all.add(LEAN);
    all.addAll(Peers.NAMES);
    if (names.equals("all")) {
      return all;
    }
    Set<String> methods = new LinkedHashSet<>(Arrays.asList(names.split(",")));
    methods.remove(ROLETALLY);
    if (!all.containsAll(methods)) {
      throw new IllegalArgumentException(
          "methods must be among " + ROLETALLY + " and " + all + ", got: " + names);
    }
    return methods;
  }
}
