package dev.roletally.bench.compare;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.peer.Candidate;
import dev.roletally.bench.peer.ThreadTime;
import dev.roletally.model.Category;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * What a running service meets beside one warm policy: new roles becoming visible, ranking
 * meanwhile, many policies in turns, a policy never seen, and a match explained again by its id.
 * The index is larger afterwards.
 */
final class LiveIndex {
  private static final int POLICIES = 50;
  private static final int NEW_POLICIES = 8;
  private static final int NEW_ROLES = 1000;
  private static final int REFRESHES = 8;
  private static final int ROLES_A_TICK = 100;
  private static final long TICK_MILLIS = 50;
  private static final int HITS = 10;

  private final Field field;
  private final int k;
  private final double budget;
  private int next;
  private long cpuNanos;

  LiveIndex(Field field, Options options) {
    this.field = field;
    this.k = options.ks().get(0);
    this.budget = options.budget();
    this.next = options.n();
  }

  /** Measures; the figures by their names in the results. */
  Map<String, Double> measure() throws InterruptedException {
    Map<String, Double> figures = new LinkedHashMap<>();
    refresh(figures, "refreshUsPerNewRole");
    duringRefresh(figures);
    rotation(figures);
    newPolicy(figures);
    explanation(figures);
    refresh(figures, "refreshManyPoliciesUsPerNewRole");
    return figures;
  }

  /** Fifty policies in rotation, each of which was prepared for, as far as the index keeps them. */
  private void rotation(Map<String, Double> figures) {
    List<ScoreSettings> settings =
        IntStream.range(0, POLICIES).mapToObj(i -> policy("rotation", 20 + i, 10)).toList();
    settings.forEach(each -> field.index().prepare(each.policy()));
    Latencies latencies = new Latencies();
    Latencies cpuTimes = new Latencies();
    spend(
        i -> {
          latencies.add(rank(i, settings.get(i % POLICIES)));
          cpuTimes.add(cpuNanos);
        });
    put(figures, "rotation50", latencies, cpuTimes);
  }

  /** The first query of a policy that was never seen. */
  private void newPolicy(Map<String, Double> figures) {
    Latencies latencies = new Latencies();
    Latencies cpuTimes = new Latencies();
    for (int i = 0; i < NEW_POLICIES; i++) {
      latencies.add(rank(i, policy("new", 20, 101 + i)));
      cpuTimes.add(cpuNanos);
    }
    put(figures, "newPolicy", latencies, cpuTimes);
  }

  /** Ten matches found again by id and explained. */
  private void explanation(Map<String, Double> figures) {
    RoleIndex index = field.index();
    Latencies latencies = new Latencies();
    Latencies cpuTimes = new Latencies();
    spend(
        i -> {
          Profile profile = candidate(i).profile();
          List<String> ids =
              index.rank(profile, RankRequest.top(HITS).under(Field.SETTINGS)).matches().stream()
                  .map(match -> match.roleId())
                  .toList();
          latencies.add(
              time(
                  () ->
                      ids.forEach(id -> index.explain(profile, id, Field.SETTINGS).orElseThrow())));
          cpuTimes.add(cpuNanos);
        });
    put(figures, "explainTenById", latencies, cpuTimes);
  }

  /**
   * What it costs the processor to make a new role visible under all policies prepared for, and to
   * rank for the first time after: the least of several.
   */
  private void refresh(Map<String, Double> figures, String name) {
    double best = Double.MAX_VALUE;
    double bestNext = Double.MAX_VALUE;
    for (int i = 0; i < REFRESHES; i++) {
      putNew(NEW_ROLES);
      time(() -> field.index().refresh());
      best = Math.min(best, cpuNanos);
      rank(i, Field.SETTINGS);
      bestNext = Math.min(bestNext, cpuNanos);
    }
    figures.put(name, best / 1e3 / NEW_ROLES);
    figures.putIfAbsent("firstAfterRefreshUs", bestNext / 1e3);
  }

  /** Ranking while another thread puts roles and refreshes, twenty times a second. */
  private void duringRefresh(Map<String, Double> figures) throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              while (!done.get()) {
                putNew(ROLES_A_TICK);
                field.index().refresh();
                pause();
              }
            });
    Latencies latencies = new Latencies();
    Latencies cpuTimes = new Latencies();
    writer.start();
    try {
      spend(
          i -> {
            latencies.add(rank(i, Field.SETTINGS));
            cpuTimes.add(cpuNanos);
          });
    } finally {
      done.set(true);
      writer.join();
    }
    put(figures, "duringRefresh", latencies, cpuTimes);
  }

  private static void pause() {
    try {
      Thread.sleep(TICK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void putNew(int count) {
    List<Role> roles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      roles.add(field.corpus().role(next++));
    }
    roles.forEach(field.index()::put);
  }

  private static ScoreSettings policy(String name, int skills, int frameworks) {
    return ScoreSettings.of(
        ScoringPolicy.balanced().toBuilder()
            .name(name + "-" + skills + "-" + frameworks)
            .weight(Category.SKILLS, skills)
            .weight(Category.FRAMEWORKS, frameworks)
            .build(),
        Corpus.AS_OF);
  }

  private Candidate candidate(int i) {
    return field.candidates().get(i % field.candidates().size());
  }

  private long rank(int i, ScoreSettings settings) {
    Profile profile = candidate(i).profile();
    return time(() -> field.index().rank(profile, RankRequest.top(k).under(settings)));
  }

  /** How long something takes; the processor's part of it is in {@code cpuNanos} afterwards. */
  private long time(Runnable work) {
    long cpu = ThreadTime.nanos();
    long start = System.nanoTime();
    work.run();
    long nanos = System.nanoTime() - start;
    cpuNanos = ThreadTime.nanos() - cpu;
    return nanos;
  }

  /** Does something for each candidate, twice, or for as long as the budget lasts. */
  private void spend(Step step) {
    long end = System.nanoTime() + (long) (budget * 1e9);
    for (int i = 0; i < 2 * field.candidates().size() && System.nanoTime() < end; i++) {
      step.run(i);
    }
  }

  private static void put(
      Map<String, Double> figures, String name, Latencies latencies, Latencies cpuTimes) {
    latencies.endRound();
    cpuTimes.endRound();
    figures.put(name + "P50us", latencies.raw().p50us());
    figures.put(name + "P99us", latencies.raw().p99us());
    figures.put(name + "CpuP50us", cpuTimes.raw().p50us());
    figures.put(name + "CpuP99us", cpuTimes.raw().p99us());
    figures.put(name + "Queries", (double) latencies.queries());
  }

  /** Something done for the candidate of a number. */
  private interface Step {
    void run(int i);
  }
}
