package dev.roletally.bench.peer;

import dev.roletally.RoleTally;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.ScoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the peers of one corpus in one pass: {@link #learn} from a few roles, {@link #add} each
 * role, {@link #seal}, then ask for the {@link #rankers} and {@link #candidates}. Not thread-safe.
 */
public final class Peers implements AutoCloseable {
  /** The names of all peers that need nothing but this JVM. */
  public static final List<String> NAMES =
      List.of("bm25", "constant", "feature", "function-score", "flat", "naive");

  private final LeafBook leaves = new LeafBook();
  private final SheetMaker sheets;
  private final RoleTally tally;
  private final ScoreSettings settings;
  private final ConceptQueries concepts = new ConceptQueries(leaves);
  private final List<Ranker> rankers = new ArrayList<>();
  private final Optional<PeerIndex> terms;
  private final Optional<PeerIndex> features;
  private final Optional<PeerIndex> programs;
  private final Optional<FlatRanker> flat;
  private final Optional<NaiveRanker> naive;
  private final Optional<PostgresRanker> postgres;
  private Comparator<Sheet.Ask> quickest = Programs.rareAndHeavyFirst(new int[0], 1);

  /**
   * Prepares the peers of these names.
   *
   * @param folder where the peers that keep an index keep it
   * @param server address of a PostgreSQL server that takes part too
   */
  public Peers(
      RoleTally tally,
      ScoreSettings settings,
      Path folder,
      Set<String> names,
      Optional<String> server)
      throws IOException {
    this.tally = tally;
    this.settings = settings;
    this.sheets = new SheetMaker(tally, settings, leaves);
    boolean matched = names.contains("bm25") || names.contains("constant");
    this.terms = index(matched, folder.resolve("terms"), concepts::addTerms);
    this.features =
        index(names.contains("feature"), folder.resolve("features"), concepts::addFeatures);
    this.programs =
        index(
            names.contains("function-score"),
            folder.resolve("programs"),
            (document, sheet) -> ProgramSource.add(document, Programs.of(sheet, quickest)));
    this.flat = names.contains("flat") ? Optional.of(new FlatRanker()) : Optional.empty();
    this.naive = names.contains("naive") ? Optional.of(new NaiveRanker()) : Optional.empty();
    this.postgres =
        server.isPresent() ? Optional.of(new PostgresRanker(server.get())) : Optional.empty();
    for (String name : NAMES) {
      if (names.contains(name)) {
        rankers.add(ranker(name));
      }
    }
    postgres.ifPresent(rankers::add);
  }

  private static Optional<PeerIndex> index(boolean wanted, Path folder, PeerIndex.Fields fields)
      throws IOException {
    return wanted ? Optional.of(new PeerIndex(folder, fields)) : Optional.empty();
  }

  private Ranker ranker(String name) {
    return switch (name) {
      case "bm25" -> new IndexRanker(name, false, terms.orElseThrow(), ConceptQueries::bm25);
      case "constant" ->
          new IndexRanker(name, false, terms.orElseThrow(), ConceptQueries::constant);
      case "feature" ->
          new IndexRanker(name, false, features.orElseThrow(), ConceptQueries::feature);
      case "function-score" ->
          new IndexRanker(name, true, programs.orElseThrow(), ProgramSource::query);
      case "flat" -> flat.orElseThrow();
      case "naive" -> naive.orElseThrow();
      default ->
          throw new IllegalArgumentException("peer must be one of " + NAMES + ", got: " + name);
    };
  }

  /** Learns from a sample how often things are asked, which settles the order of asks. */
  public void learn(List<Role> sample) {
    List<Sheet> found = sample.stream().map(role -> sheets.sheet(0, role)).toList();
    int[] asked = new int[leaves.size()];
    found.stream().flatMap(sheet -> sheet.asks().stream()).forEach(ask -> count(ask.term(), asked));
    quickest = Programs.rareAndHeavyFirst(asked, sample.size());
  }

  private static void count(Sheet.Term term, int[] asked) {
    switch (term) {
      case Sheet.Leaf leaf -> asked[leaf.number()]++;
      case Sheet.Group group -> group.members().forEach(member -> count(member, asked));
      case Sheet.Time time -> {}
    }
  }

  /** Adds the next role to all peers. */
  public void add(int number, Role role) throws IOException {
    Sheet sheet = sheets.sheet(number, role);
    for (Optional<PeerIndex> index : List.of(terms, features, programs)) {
      if (index.isPresent()) {
        index.get().add(sheet, role.id());
      }
    }
    flat.ifPresent(ranker -> ranker.add(Programs.of(sheet, quickest)));
    naive.ifPresent(ranker -> ranker.add(sheet));
    if (postgres.isPresent()) {
      postgres.get().add(sheet);
    }
  }

  /** Ends the pass. */
  public void seal() throws IOException {
    for (Optional<PeerIndex> index : List.of(terms, features, programs)) {
      if (index.isPresent()) {
        index.get().seal();
      }
    }
    flat.ifPresent(FlatRanker::seal);
    if (postgres.isPresent()) {
      postgres.get().seal();
    }
  }

  /** The peers. */
  public List<Ranker> rankers() {
    return List.copyOf(rankers);
  }

  /** The candidates of these profiles; all roles have been added. */
  public List<Candidate> candidates(List<Profile> profiles) {
    Candidates candidates = new Candidates(tally, settings, leaves);
    return profiles.stream().map(candidates::candidate).toList();
  }

  @Override
  public void close() throws IOException {
    for (Ranker ranker : rankers) {
      ranker.close();
    }
  }
}
