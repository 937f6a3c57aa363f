package dev.roletally.bench.compare;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.peer.Candidate;
import dev.roletally.bench.peer.Ranker;
import dev.roletally.explain.Match;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.scoring.ScoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * RoleTally, through its public API: a profile as a caller has it in, the best roles with their
 * explanations out. Nothing is looked up beforehand.
 */
final class RoleTallyRanker implements Ranker {
  private final Supplier<RoleIndex> index;
  private final ScoreSettings settings;
  private final double indexedPerSecond;
  private final double compiledPerSecond;
  private final Footprint footprint;

  RoleTallyRanker(
      Supplier<RoleIndex> index,
      ScoreSettings settings,
      double indexedPerSecond,
      double compiledPerSecond,
      Footprint footprint) {
    this.index = index;
    this.settings = settings;
    this.indexedPerSecond = indexedPerSecond;
    this.compiledPerSecond = compiledPerSecond;
    this.footprint = footprint;
  }

  @Override
  public String name() {
    return Options.ROLETALLY;
  }

  @Override
  public boolean exact() {
    return true;
  }

  @Override
  public List<Ranked> top(Candidate candidate, int k) {
    List<Ranked> ranked = new ArrayList<>(k);
    for (Match match : rank(candidate.profile(), k).matches()) {
      ranked.add(new Ranked(Corpus.roleNumber(match.roleId()), match.score()));
    }
    return ranked;
  }

  private Ranking rank(Profile profile, int k) {
    return index.get().rank(profile, RankRequest.top(k).under(settings));
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
    return OptionalDouble.empty();
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
