package dev.roletally.plan;

import dev.roletally.explain.Eligibility;
import dev.roletally.model.Profile;
import dev.roletally.plan.OverallGaps.OverallGain;
import dev.roletally.scoring.Asked;
import dev.roletally.scoring.CompiledProfile;
import dev.roletally.scoring.Contrast;
import dev.roletally.scoring.Rescoring;
import dev.roletally.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Changes tried on many roles, handed over in the order of the census. */
final class Trials {
  private static final int[] NONE = {};

  private final Census census;
  private final OverallRequest request;
  private final List<Trial> trials = new ArrayList<>();

  /** Of each thing asked, the trials that it is credited differently in. */
  private final List<int[]> touching;

  private int done;

  Trials(
      List<Change> changes,
      Census census,
      CompiledProfile now,
      Profile profile,
      OverallRequest request,
      Vocabulary vocabulary) {
    this.census = census;
    this.request = request;
    List<Contrast> contrasts = new ArrayList<>();
    for (Change change : changes) {
      CompiledProfile changed =
          CompiledProfile.of(change.applyTo(profile), vocabulary, request.settings());
      trials.add(new Trial(change, changed, new BestScores(request.best())));
      contrasts.add(Contrast.of(now, changed));
    }
    this.touching = new ArrayList<>(census.asked().size());
    int[] touched = new int[changes.size()];
    for (Asked asked : census.asked()) {
      int count = 0;
      for (int i = 0; i < contrasts.size(); i++) {
        if (contrasts.get(i).touches(asked)) {
          touched[count++] = i;
        }
      }
      touching.add(count == 0 ? NONE : Arrays.copyOf(touched, count));
    }
  }

  /** How many changes are tried. */
  int size() {
    return trials.size();
  }

  /** Tries all changes on the next role. */
  void add(Rescoring role) {
    Census.Counted counted = census.roles().get(done++);
    counted.each(
        (ask, lost, id) -> {
          for (int trial : touching.get(id)) {
            trials.get(trial).touched.set(ask);
          }
        });
    trials.forEach(trial -> trial.add(role, counted, request));
  }

  /**
   * What each change would bring.
   *
   * @param best the mean of the best scores as it is
   */
  List<OverallGain> gains(int best) {
    return trials.stream()
        .map(
            trial ->
                new OverallGain(trial.change, trial.raised, trial.gain, trial.best.mean() - best))
        .toList();
  }

  /** What one change has brought so far. */
  private static final class Trial {
    private final Change change;
    private final CompiledProfile changed;
    private final BestScores best;

    /** The asks of the role at hand that the change touches. */
    private final BitSet touched = new BitSet();

    private int raised;
    private long gain;

    Trial(Change change, CompiledProfile changed, BestScores best) {
      this.change = change;
      this.changed = changed;
      this.best = best;
    }

    void add(Rescoring role, Census.Counted counted, OverallRequest request) {
      int before = counted.score();
      boolean untouched = touched.isEmpty();
      int after = untouched ? before : before + role.gain(changed, touched::get);
      gain += after - before;
      raised += before < request.threshold() && after >= request.threshold() ? 1 : 0;
      if (best.wants(after)) {
        Eligibility eligibility =
            untouched ? counted.eligibility() : role.eligibility(changed, touched::get);
        if (OverallGaps.counts(eligibility, request.settings().policy())) {
          best.add(after);
        }
      }
      touched.clear();
    }
  }
}
