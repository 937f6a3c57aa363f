package dev.roletally.internal.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roletally.ScoringArbitraries;
import dev.roletally.ScoringProfiles;
import dev.roletally.model.Profile;
import dev.roletally.model.Role;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.ProfileTerms;
import dev.roletally.scoring.ScoreRow;
import dev.roletally.scoring.ScoreSettings;
import dev.roletally.scoring.Scorer;
import dev.roletally.scoring.ScoringPolicy;
import dev.roletally.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * The best profiles for a role are those that scoring each by itself finds: over random
 * vocabularies, profiles, roles, policies, lengths, segments, removals and sizes of the cache.
 */
final class CandidateLawsTest {
  /** Names whose order by UTF-8 is not that of Java's units. */
  private static final List<String> NAMES = List.of("p", "P", "\uFF5E", "\uD83D\uDE00", "é", "pp");

  @Provide
  Arbitrary<Pool> pools() {
    return Combinators.combine(
            ScoringArbitraries.vocabularies(),
            ScoringProfiles.profiles().list().ofMinSize(1).ofMaxSize(24),
            ScoringArbitraries.roles().list().ofSize(2),
            ScoringArbitraries.policies(),
            ScoringArbitraries.days())
        .as(Pool::new);
  }

  @Tag("slow")
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theBestAreThoseThatScoringEachFinds(@ForAll("pools") Pool pool, @ForAll long seed) {
    pool.check(new Random(seed));
  }

  @Tag("slow")
  @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void theBestAreAlwaysThoseThatScoringEachFinds(@ForAll("pools") Pool pool, @ForAll long seed) {
    pool.check(new Random(seed));
  }

  /** Profiles and roles of one small world. */
  record Pool(
      Vocabulary vocabulary,
      List<Profile> profiles,
      List<Role> roles,
      ScoringPolicy policy,
      LocalDate day) {
    void check(Random random) {
      Map<String, Profile> all = new HashMap<>();
      long cache = random.nextBoolean() ? 0 : 1 << 20;
      try (ProfileStore store =
          ProfileStore.inMemory(
              vocabulary, record -> requireNonNull(all.get(new String(record, UTF_8))), cache)) {
        Map<String, String> records = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
          // some take the place of others
          String id = NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(profiles.size());
          String record = id + " " + i;
          all.put(record, profiles.get(i));
          records.put(id, record);
          store.put(
              new ProfileEntry(
                  id, ProfileTerms.of(profiles.get(i), vocabulary), record.getBytes(UTF_8)));
          if (random.nextInt(4) == 0) {
            store.refresh();
          }
          if (random.nextInt(6) == 0) {
            String gone = List.copyOf(records.keySet()).get(random.nextInt(records.size()));
            records.remove(gone);
            store.remove(gone);
          }
        }
        store.refresh();
        for (Role role : roles) {
          int k = 1 + random.nextInt(profiles.size() + 1);
          assertThat(found(store, role, k)).isEqualTo(expected(records, all, role, k));
        }
      }
    }

    private List<String> found(ProfileStore store, Role role, int k) {
      ProfileHits hits =
          store.snapshot(
              profiles -> profiles.rank(CompiledRole.of(role, vocabulary), settings(), k));
      assertThat(hits.evaluated()).isLessThanOrEqualTo(hits.considered());
      return hits.records().stream().map(record -> new String(record, UTF_8)).toList();
    }

    private List<String> expected(
        Map<String, String> records, Map<String, Profile> all, Role role, int k) {
      CompiledRole compiled = CompiledRole.of(role, vocabulary);
      Map<String, ScoreRow> rows = new HashMap<>();
      List<String> ids = new ArrayList<>();
      records.forEach(
          (id, record) -> {
            Profile profile = requireNonNull(all.get(record));
            ScoreRow row =
                Scorer.score(compiled, CompiledProfile.of(profile, vocabulary, settings()));
            if (row.tier() >= 0) {
              rows.put(id, row);
              ids.add(id);
            }
          });
      Comparator<String> worstFirst =
          Comparator.<String>comparingInt(id -> row(rows, id).tier())
              .thenComparingInt(id -> row(rows, id).score());
      ids.sort(
          worstFirst.reversed().thenComparing(id -> id.getBytes(UTF_8), Arrays::compareUnsigned));
      return ids.stream().limit(k).map(id -> records.getOrDefault(id, "")).toList();
    }

    private static ScoreRow row(Map<String, ScoreRow> rows, String id) {
      return requireNonNull(rows.get(id));
    }

    private ScoreSettings settings() {
      return ScoreSettings.of(policy, day);
    }
  }
}
