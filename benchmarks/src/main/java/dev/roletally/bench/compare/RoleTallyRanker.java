package dev.roletally.bench.compare;

import dev.roletally.IndexStatistics;
import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleScore;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.peer.Candidate;
import dev.roletally.bench.peer.Ranker;
import dev.roletally.explain.Match;
import dev.roletally.scoring.ScoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * RoleTally, through its public API: a profile as a caller has it in, the best roles out, by id and
 * score as the peers give them; or each with its explanation. Nothing is looked up beforehand.
 */
final class RoleTallyRanker implements Ranker {
  private final String name;
  private final Supplier<RoleIndex> index;
  private final ScoreSettings settings;
  private final double indexedPerSecond;
  private final double compiledPerSecond;
  private final Footprint footprint;
  private final boolean explains;
  private long evaluatedBefore;

  RoleTallyRanker(
      String name,
      Supplier<RoleIndex> index,
      ScoreSettings settings,
      double indexedPerSecond,
      double compiledPerSecond,
      Footprint footprint) {
    this.name = name;
    this.index = index;
    this.settings = settings;
    this.indexedPerSecond = indexedPerSecond;
    this.compiledPerSecond = compiledPerSecond;
    this.footprint = footprint;
    this.explains = name.equals(Options.EXPLAINED);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public List<Ranked> top(Candidate candidate, int k) {
    List<Ranked> ranked = new ArrayList<>(k);
    RankRequest request = RankRequest.top(k).under(settings);
    if (explains) {
      for (Match match : index.get().rank(candidate.profile(), request).matches()) {
        ranked.add(new Ranked(Corpus.roleNumber(match.roleId()), match.score()));
      }
    } else {
      for (RoleScore found : index.get().scores(candidate.profile(), request)) {
        ranked.add(new Ranked(Corpus.roleNumber(found.roleId()), found.score()));
      }
    }
    return ranked;
  }

  @Override
  public OptionalLong diskBytes() {
    return OptionalLong.of(footprint.disk());
  }

  @Override
  public OptionalLong heapBytes() {
    return OptionalLong.of(footprint.heap());
  }

  @Override
  public OptionalDouble evaluatedShare() {
    IndexStatistics now = index.get().statistics();
    long evaluated = now.evaluatedRoles() - evaluatedBefore;
    evaluatedBefore = now.evaluatedRoles();
    return OptionalDouble.of((double) evaluated / now.roles());
  }

  @Override
  public OptionalDouble indexedPerSecond() {
    return OptionalDouble.of(indexedPerSecond);
  }

  /** What else there is to say of the index of {@code n} roles, by the names in the results. */
  Map<String, Double> figures(int n) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("compiledPerSecond", compiledPerSecond);
    footprint
        .parts()
        .forEach((part, bytes) -> figures.put("bytesPerRoleDisk." + part, (double) bytes / n));
    return figures;
  }

  /** Leaves the index to whoever opened it. */
  @Override
  public void close() {}
}
