package dev.roletally.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.ScoringProfiles;
import dev.roletally.internal.search.FlatHit;
import dev.roletally.internal.search.FlatRanking;
import dev.roletally.internal.search.PolicyCache;
import dev.roletally.internal.search.Workers;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ScoreRow;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tag;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The fast path gives what the scorer gives, role by role: by postings, by a scan and by the Lucene
 * query alike; over any vocabulary, roles, profiles and policies, with removals, replacements,
 * merges and refreshes, under filters and from cursors.
 *
 * <p>{@code -Dfastpath.tries=N} tries more; each try ranks {@link #PROFILES} profiles over one
 * index, each of them for several k, filters and cursors.
 */
@Tag("slow")
final class FastPathLawsTest {
  private static final int POOL = 400;
  private static final int PROFILES = 4;
  private static final int TRIES = Integer.getInteger("fastpath.tries", 1000);
  private static final Sort ORDER =
      new Sort(SortField.FIELD_SCORE, new SortField(RoleDocument.ID, SortField.Type.STRING));

  private static final List<Vocabulary> VOCABULARIES = pool(ScoringArbitraries.vocabularies());
  private static final List<Role> ROLES = pool(ScoringArbitraries.roles());
  private static final List<Profile> CANDIDATES = pool(ScoringProfiles.profiles());
  private static final List<ScoringPolicy> POLICIES = pool(ScoringArbitraries.policies());
  private static final List<LocalDate> DAYS = pool(ScoringArbitraries.days());

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void everyPathGivesWhatTheScorerGives(@ForAll long seed) throws IOException {
    for (int i = 0; i < Math.max(1, TRIES / 1000); i++) {
      try (World world = new World(new Random(seed + i))) {
        world.fill();
        world.check();
        world.change();
        world.check();
      }
    }
  }

  private static <T> List<T> pool(Arbitrary<T> arbitrary) {
    return arbitrary.generator(1000).stream(new Random(11))
        .limit(POOL)
        .map(Shrinkable::value)
        .toList();
  }

  /** An index, and what it should hold. */
  private static final class World implements AutoCloseable {
    private final Random random;
    private final Vocabulary vocabulary;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final FlatRoles flat;
    private final Map<String, CompiledRole> held = new TreeMap<>();
    private final List<ScoringPolicy> policies = new ArrayList<>();
    private DirectoryReader reader;

    World(Random random) throws IOException {
      this.random = random;
      this.vocabulary = any(VOCABULARIES);
      this.writer =
          new IndexWriter(
              directory, new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler()));
      this.reader = DirectoryReader.open(writer);
      this.flat =
          new FlatRoles(
              vocabulary,
              new PolicyCache(
                  any(List.of(0L, 2_000L, 20_000L, 1L << 30)), any(List.of(0, 0, 20, 1000))));
      policies.add(any(POLICIES));
      policies.add(any(POLICIES));
    }

    private <T> T any(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    void fill() throws IOException {
      int roles = 1 + random.nextInt(random.nextInt(8) == 0 ? 600 : 60);
      for (int i = 0; i < roles; i++) {
        put("r" + random.nextInt(1000));
        if (random.nextInt(12) == 0) {
          refresh();
        }
      }
      refresh();
    }

    void change() throws IOException {
      for (int i = random.nextInt(60); i > 0; i--) {
        String id = "r" + random.nextInt(1000);
        if (random.nextBoolean()) {
          put(id);
        } else {
          writer.deleteDocuments(new Term(RoleDocument.ID, id));
          held.remove(id);
        }
      }
      if (random.nextInt(3) == 0) {
        writer.forceMerge(1 + random.nextInt(2));
      }
      refresh();
    }

    private void put(String id) throws IOException {
      CompiledRole role = CompiledRole.of(any(ROLES), vocabulary);
      Document document = new Document();
      document.add(new StringField(RoleDocument.ID, id, Field.Store.YES));
      document.add(new SortedDocValuesField(RoleDocument.ID, new BytesRef(id)));
      CompiledFields.add(role.encode(), document);
      writer.updateDocument(new Term(RoleDocument.ID, id), document);
      held.put(id, role);
    }

    private void refresh() throws IOException {
      DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
      if (newer != null) {
        reader.close();
        reader = newer;
      }
    }

    void check() throws IOException {
      RoleSearcher searcher = new RoleSearcher(reader, flat);
      for (int i = 0; i < PROFILES; i++) {
        // the first time a policy is used it is scanned for, then it may be prepared for
        ScoringPolicy policy = any(policies);
        switch (random.nextInt(4)) {
          case 0 -> searcher.prepareNext();
          case 1, 2 -> searcher.prepare(policy, Workers.CALLER);
          default -> {}
        }
        check(
            searcher,
            CompiledProfile.of(any(CANDIDATES), vocabulary, ScoreSettings.of(policy, any(DAYS))));
      }
    }

    private void check(RoleSearcher searcher, CompiledProfile profile) throws IOException {
      List<Expected> all = expected(profile);
      assertThat(query(searcher, profile)).isEqualTo(all);
      for (int k : new int[] {1, 1 + random.nextInt(10), 100}) {
        assertThat(found(searcher, rank(searcher, profile, k, List.of(), Optional.empty())))
            .isEqualTo(all.subList(0, Math.min(k, all.size())));
      }
      int seen = random.nextInt(all.size() + 1);
      if (seen > 0) {
        Expected last = all.get(seen - 1);
        Position place = new Position(last.tier, last.score, last.id);
        List<Expected> rest = all.subList(seen, all.size());
        assertThat(found(searcher, rank(searcher, profile, 5, List.of(), Optional.of(place))))
            .isEqualTo(rest.subList(0, Math.min(5, rest.size())));
      }
      int one = 1 + random.nextInt(4);
      List<Expected> some = all.stream().filter(each -> accepts(each.id, one)).toList();
      assertThat(
              found(
                  searcher, rank(searcher, profile, 7, accepted(searcher, one), Optional.empty())))
          .isEqualTo(some.subList(0, Math.min(7, some.size())));
    }

    /** On the caller's thread, or on several: in whatever order they come to it. */
    private FlatRanking rank(
        RoleSearcher searcher,
        CompiledProfile profile,
        int k,
        List<FixedBitSet> accepted,
        Optional<Position> after) {
      int threads = 1 + random.nextInt(4);
      Workers workers =
          pieces -> {
            List<Runnable> shuffled = new ArrayList<>(pieces);
            Collections.shuffle(shuffled, random);
            if (random.nextBoolean()) {
              shuffled.parallelStream().forEach(Runnable::run);
            } else {
              shuffled.forEach(Runnable::run);
            }
          };
      return searcher.rank(profile, k, accepted, after, workers, threads);
    }

    private static boolean accepts(String id, int one) {
      return Integer.parseInt(id.substring(1)) % one == 0;
    }

    private static List<FixedBitSet> accepted(RoleSearcher searcher, int one) throws IOException {
      List<FixedBitSet> all = new ArrayList<>();
      for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
        Bits live = context.reader().getLiveDocs();
        FixedBitSet bits = new FixedBitSet(context.reader().maxDoc());
        for (int document = 0; document < bits.length(); document++) {
          if ((live == null || live.get(document))
              && accepts(
                  context.reader().storedFields().document(document).get(RoleDocument.ID), one)) {
            bits.set(document);
          }
        }
        all.add(bits);
      }
      return all;
    }

    private List<Expected> expected(CompiledProfile profile) {
      List<Expected> all = new ArrayList<>();
      held.forEach(
          (id, role) -> {
            ScoreRow row = Scorer.score(role, profile);
            if (row.tier() >= 0) {
              all.add(new Expected(row.tier(), row.score(), id));
            }
          });
      all.sort(
          Comparator.comparingInt(Expected::tier)
              .thenComparingInt(Expected::score)
              .reversed()
              .thenComparing(
                  each -> each.id.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
      return all;
    }

    private static List<Expected> found(RoleSearcher searcher, FlatRanking ranking) {
      List<Expected> found = new ArrayList<>();
      for (FlatHit hit : ranking.hits()) {
        found.add(new Expected(hit.tier(), hit.score(), searcher.id(hit).utf8ToString()));
      }
      return found;
    }

    private static List<Expected> query(RoleSearcher searcher, CompiledProfile profile)
        throws IOException {
      TopFieldDocs top = searcher.search(new RoleScoreQuery(profile), 1000, ORDER, true);
      List<Expected> found = new ArrayList<>();
      for (var each : top.scoreDocs) {
        found.add(
            new Expected(
                (int) each.score >> 20,
                (int) each.score & 0xf_ffff,
                searcher.storedFields().document(each.doc).get(RoleDocument.ID)));
      }
      return found;
    }

    @Override
    public void close() throws IOException {
      reader.close();
      writer.close();
      directory.close();
    }
  }

  private record Expected(int tier, int score, String id) {}
}
