package dev.roletally.bench.compare;

import dev.roletally.IndexOptions;
import dev.roletally.RoleIndex;
import dev.roletally.RoleTally;
import dev.roletally.bench.corpus.Corpus;
import dev.roletally.bench.corpus.Posted;
import dev.roletally.bench.peer.Candidate;
import dev.roletally.bench.peer.Peers;
import dev.roletally.bench.peer.Ranker;
import dev.roletally.bench.peer.ThreadTime;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/** Everyone who takes part: RoleTally's index and the peers, built from one pass over a corpus. */
final class Field implements AutoCloseable {
  static final ScoreSettings SETTINGS = ScoreSettings.of(ScoringPolicy.balanced(), Corpus.AS_OF);
  private static final int SAMPLE = 5000;
  private static final int BATCH = 1000;

  /** What a lean index may keep for its policies, by role. */
  private static final int LEAN_BYTES = 205;

  private final Options options;
  private final Corpus corpus;
  private final RoleTally tally;
  private final Peers peers;
  private final List<Candidate> candidates;
  private final RoleTallyRanker roleTally;
  private final List<RoleTallyRanker> others = new ArrayList<>();
  private final Path folder;
  private RoleIndex index;
  private @Nullable RoleIndex lean;

  Field(Options options) throws IOException {
    this.options = options;
    this.corpus = Corpus.named(options.corpus());
    this.tally = RoleTally.with(corpus.vocabulary());
    this.folder = Files.createDirectories(options.folder());
    clear(folder);
    this.peers = new Peers(tally, SETTINGS, folder, options.methods(), options.postgres());
    peers.learn(IntStream.range(0, Math.min(SAMPLE, options.n())).mapToObj(corpus::role).toList());
    CompiledIndex compiled =
        CompiledIndex.of(corpus, options.n(), Files.createDirectory(folder.resolve("compiled")));
    double perSecond = fill();
    this.candidates =
        peers.candidates(IntStream.range(0, options.profiles()).mapToObj(corpus::profile).toList());
    long scoring = Math.round(compiled.bytesPerRole() * options.n());
    Footprint footprint =
        Footprint.of(roles(), scoring, () -> index = opened(roles(), IndexOptions.defaults()));
    double compiledPerSecond = compiled.perSecond();
    this.roleTally =
        new RoleTallyRanker(
            Options.ROLETALLY, this::index, SETTINGS, perSecond, compiledPerSecond, footprint);
    others.add(
        new RoleTallyRanker(
            Options.EXPLAINED, this::index, SETTINGS, perSecond, compiledPerSecond, footprint));
    if (options.methods().contains(Options.LEAN)) {
      Path copy = linked(roles(), folder.resolve("lean"));
      IndexOptions little = IndexOptions.defaults().policyBytes((long) LEAN_BYTES * options.n());
      Footprint small = Footprint.of(copy, scoring, () -> lean = opened(copy, little));
      others.add(
          new RoleTallyRanker(
              Options.LEAN, () -> lean, SETTINGS, perSecond, compiledPerSecond, small));
    }
  }

  /** A second folder of the same files, which takes no place and has a lock of its own. */
  private static Path linked(Path folder, Path copy) throws IOException {
    Files.createDirectory(copy);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
          Files.createLink(copy.resolve(file.getFileName()), file);
        }
      }
    }
    return copy;
  }

  /**
   * One pass; the roles that RoleTally took in a second of its own time, the compaction included.
   */
  private double fill() throws IOException {
    long nanos = 0;
    try (RoleIndex filling = tally.open(roles())) {
      for (int from = 0; from < options.n(); from += BATCH) {
        int to = Math.min(from + BATCH, options.n());
        List<Posted> batch = IntStream.range(from, to).mapToObj(corpus::posted).toList();
        long start = ThreadTime.nanos();
        batch.forEach(posted -> put(filling, posted));
        nanos += ThreadTime.nanos() - start;
        for (int i = 0; i < batch.size(); i++) {
          peers.add(from + i, batch.get(i).role());
        }
      }
      long start = ThreadTime.nanos();
      filling.compact();
      nanos += ThreadTime.nanos() - start;
    }
    peers.seal();
    return options.n() * 1e9 / nanos;
  }

  private void put(RoleIndex filling, Posted posted) {
    if (options.postings()) {
      filling.put(posted.role(), posted.posting());
    } else {
      filling.put(posted.role());
    }
  }

  private Path roles() {
    return folder.resolve("roles");
  }

  /** Opens the index as a service does when it starts, and prepares it for the policy. */
  private RoleIndex opened(Path roles, IndexOptions how) {
    RoleIndex opened = tally.open(roles, how);
    opened.prepare(SETTINGS.policy());
    return opened;
  }

  Corpus corpus() {
    return corpus;
  }

  RoleTally tally() {
    return tally;
  }

  RoleIndex index() {
    return index;
  }

  RoleTallyRanker roleTally() {
    return roleTally;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /**
   * RoleTally first, without explanations and with them, and with little memory; then the peers.
   */
  List<Ranker> rankers() {
    List<Ranker> all = new ArrayList<>();
    all.add(roleTally);
    all.addAll(others);
    all.addAll(peers.rankers());
    return all;
  }

  @Override
  public void close() throws IOException {
    if (index != null) {
      index.close();
    }
    if (lean != null) {
      lean.close();
    }
    peers.close();
    clear(folder);
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
