package dev.roletally.bench;

import dev.roletally.RankRequest;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.explain.Ranking;
import dev.roletally.model.Profile;
import dev.roletally.plan.Progress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** An index in memory of the first roles of a corpus, and the first profiles to rank for. */
final class Indexed implements AutoCloseable {
  private static final int PROFILES = 256;

  private final Corpus corpus;
  private final RoleTally tally;
  private final RoleIndex index;
  private final List<Profile> profiles;
  private int next;

  Indexed(String name, int roles) {
    this.corpus = Corpus.named(name);
    this.tally = RoleTally.with(corpus.vocabulary());
    this.index = tally.openInMemory();
    for (int i = 0; i < roles; i++) {
      index.put(corpus.role(i));
    }
    index.compact();
    this.profiles = IntStream.range(0, PROFILES).mapToObj(corpus::profile).toList();
  }

  Corpus corpus() {
    return corpus;
  }

  RoleIndex index() {
    return index;
  }

  List<Profile> profiles() {
    return profiles;
  }

  /** The next profile, each in turn. */
  Profile next() {
    next = (next + 1) % PROFILES;
    return profiles.get(next);
  }

  Ranking rank(Profile profile, int k) {
    return index.rank(profile, RankRequest.top(k).asOf(Corpus.AS_OF));
  }

  /** Ranks for all profiles, on this thread and an executor. */
  List<Ranking> rankAll(int k, Executor executor) {
    return index.rankAll(profiles, RankRequest.top(k).asOf(Corpus.AS_OF), executor, Progress.NONE);
  }

  @Override
  public void close() {
    index.close();
  }
}
