package dev.roletally.bench;

import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.explain.Match;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What do the explanations of ten hits cost: from roles at hand, from an index by id, and written
 * as text and as JSON?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ExplainBenchmark {
  private static final int ROLES = 2000;
  private static final int HITS = 10;
  private static final ScoreSettings SETTINGS =
      ScoreSettings.of(ScoringPolicy.balanced(), Corpus.AS_OF);

  @Param({"standard", "real"})
  private String corpus;

  private Indexed indexed;
  private RoleTally tally;
  private final List<List<Match>> hits = new ArrayList<>();
  private final List<List<Role>> roles = new ArrayList<>();
  private int next;

  /** Ranks for every profile, so that what is explained are hits. */
  @Setup
  public void rank() {
    indexed = new Indexed(corpus, ROLES);
    tally = RoleTally.with(indexed.corpus().vocabulary());
    for (Profile profile : indexed.profiles()) {
      List<Match> top = indexed.rank(profile, HITS).matches();
      hits.add(top);
      roles.add(
          top.stream().map(match -> indexed.index().role(match.roleId()).orElseThrow()).toList());
    }
  }

  /** Closes the index. */
  @TearDown
  public void close() {
    indexed.close();
  }

  private int turn() {
    next = (next + 1) % hits.size();
    return next;
  }

  /** Ten roles at hand. */
  @Benchmark
  public List<Match> atHand() {
    int i = turn();
    Profile profile = indexed.profiles().get(i);
    return roles.get(i).stream().map(role -> tally.score(profile, role, SETTINGS)).toList();
  }

  /** Ten roles of an index, by their ids. */
  @Benchmark
  public List<Match> byId() {
    int i = turn();
    Profile profile = indexed.profiles().get(i);
    return hits.get(i).stream()
        .map(hit -> indexed.index().explain(profile, hit.roleId(), SETTINGS).orElseThrow())
        .toList();
  }

  /** Ten explanations as the text for a candidate. */
  @Benchmark
  public List<String> brief() {
    return hits.get(turn()).stream().map(hit -> hit.explanation().brief()).toList();
  }

  /** Ten explanations as JSON. */
  @Benchmark
  public List<String> json() {
    return hits.get(turn()).stream().map(hit -> hit.explanation().toJson()).toList();
  }
}
