package dev.roletally.plan;

import dev.roletally.model.Profile;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.CompiledRole;
import dev.roletally.scoring.Rescoring;
import dev.roletally.scoring.Scorer;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ObjIntConsumer;

/**
 * Which single changes would do most over many roles.
 *
 * @param considered the number of roles
 * @param reaching how many of them reach the threshold as it is
 * @param changes what each change tried would bring: the most roles raised to the threshold first,
 *     then the greatest gain
 * @param untried how many further changes were possible, all asked for by fewer roles
 */
public record OverallGaps(int considered, int reaching, List<OverallGain> changes, int untried) {
  private static final int STEP = 256;

  /** Copies the list. */
  public OverallGaps {
    changes = List.copyOf(changes);
  }

  /**
   * Goes through the roles twice: to score them and learn what they ask, then to assess those asks
   * again that a change touches. An ask is touched if it is made of anything for which the changed
   * profile is credited otherwise; no other can earn more or less.
   *
   * @throws CancellationException if {@code progress} ends it
   */
  public static OverallGaps of(
      RolePass roles,
      int total,
      Profile profile,
      OverallRequest request,
      Vocabulary vocabulary,
      Progress progress) {
    CompiledProfile now = CompiledProfile.of(profile, vocabulary, request.settings());
    Census census = new Census();
    Steps steps = new Steps(2L * total, progress);
    roles.each(
        role -> {
          census.add(role, Scorer.score(role, now).score());
          steps.next();
        });

    Changes changes = new Changes(profile, request.settings().asOf(), vocabulary);
    Map<Change, Integer> wanted = new LinkedHashMap<>();
    for (int id = 0; id < census.asked.size(); id++) {
      Asked asked = census.asked.get(id);
      if (asked.leaf().isPresent() && !now.satisfies(asked)) {
        for (Change change : changes.of(asked.leaf().get())) {
          wanted.merge(change, census.times.get(id), Integer::sum);
        }
      }
    }
    List<Change> tried =
        wanted.entrySet().stream()
            .sorted(
                Map.Entry.<Change, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(entry -> key(entry.getKey())))
            .limit(request.most())
            .map(Map.Entry::getKey)
            .toList();
    List<Tally> tallies = new ArrayList<>();
    for (Change change : tried) {
      CompiledProfile changed =
          CompiledProfile.of(change.applyTo(profile), vocabulary, request.settings());
      BitSet touched = new BitSet();
      for (int id = 0; id < census.asked.size(); id++) {
        touched.set(id, !now.isCreditedAlike(census.asked.get(id), changed));
      }
      tallies.add(new Tally(change, changed, touched));
    }
    census.again(
        roles,
        (role, index) -> {
          Rescoring rescoring = Rescoring.of(role, now);
          tallies.forEach(tally -> tally.add(rescoring, census, index, request.threshold()));
          steps.next();
        });
    return new OverallGaps(
        census.size(),
        census.reaching(request.threshold()),
        tallies.stream()
            .map(tally -> new OverallGain(tally.change, tally.raised, tally.gain))
            .filter(gain -> gain.roles() > 0 || gain.gain() > 0)
            .sorted(
                Comparator.comparing(OverallGain::roles, Comparator.reverseOrder())
                    .thenComparing(OverallGain::gain, Comparator.reverseOrder())
                    .thenComparing(gain -> key(gain.change())))
            .toList(),
        wanted.size() - tried.size());
  }

  private static String key(Change change) {
    return change.code() + " " + change.claims();
  }

  /**
   * What a change would bring over all roles.
   *
   * @param change the change
   * @param roles how many roles reach the threshold with it that do not without
   * @param gain what all scores together gain, in millionths
   */
  public record OverallGain(Change change, int roles, long gain) {}

  /** All that is asked, and of each role its score and what it asks. */
  private static final class Census {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Integer> times = new ArrayList<>();
    private final List<int[][]> ofRole = new ArrayList<>();
    private final List<Integer> scores = new ArrayList<>();

    void add(CompiledRole role, int score) {
      ofRole.add(
          role.asked().stream()
              .map(of -> of.stream().mapToInt(this::id).toArray())
              .toArray(int[][]::new));
      scores.add(score);
    }

    private int id(Asked each) {
      int id =
          ids.computeIfAbsent(
              each.key(),
              key -> {
                asked.add(each);
                times.add(0);
                return asked.size() - 1;
              });
      times.set(id, times.get(id) + 1);
      return id;
    }

    int size() {
      return scores.size();
    }

    int reaching(int threshold) {
      return (int) scores.stream().filter(score -> score >= threshold).count();
    }

    void again(RolePass roles, ObjIntConsumer<CompiledRole> visitor) {
      int[] index = {0};
      roles.each(role -> visitor.accept(role, index[0]++));
    }
  }

  /** What one change has brought so far. */
  private static final class Tally {
    private final Change change;
    private final CompiledProfile changed;
    private final BitSet touched;
    private int raised;
    private long gain;

    Tally(Change change, CompiledProfile changed, BitSet touched) {
      this.change = change;
      this.changed = changed;
      this.touched = touched;
    }

    void add(Rescoring rescoring, Census census, int index, int threshold) {
      int[][] asks = census.ofRole.get(index);
      int before = census.scores.get(index);
      int after = before + rescoring.gain(changed, ask -> touches(asks[ask]));
      gain += after - before;
      raised += before < threshold && after >= threshold ? 1 : 0;
    }

    private boolean touches(int[] ask) {
      for (int id : ask) {
        if (touched.get(id)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Counts the steps and asks now and then whether to go on. */
  private static final class Steps {
    private final long total;
    private final Progress progress;
    private long done;

    Steps(long total, Progress progress) {
      this.total = total;
      this.progress = progress;
    }

    void next() {
      done++;
      if ((done % STEP == 0 || done == total) && !progress.goOn(done, total)) {
        throw new CancellationException("ended after " + done + " of " + total + " steps");
      }
    }
  }
}
