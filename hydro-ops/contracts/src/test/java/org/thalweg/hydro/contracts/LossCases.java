package org.thalweg.hydro.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.operators.Score;

/** Scores of two gauges, some of whose observations are missing, as losses of the simulation. */
final class LossCases {
  private static final int TIMES = 40;
  private static final int GAUGES = 2;

  private LossCases() {}

  static List<ModelCase> all() {
    List<ModelCase> cases = new ArrayList<>();
    for (Score score : Score.values()) {
      Random random = new Random(score.name().hashCode());
      double[] observed = random.doubles(TIMES * GAUGES, 1, 9).toArray();
      for (int i = 0; i < observed.length; i += 7) {
        observed[i] = Double.NaN;
      }
      Constant weights = ModelCase.uniform(random, 0, 2, TIMES, GAUGES);
      Constant simulated = ModelCase.uniform(random, 1, 9, TIMES, GAUGES);
      Constant record = Constant.of(observed, weights.shape(), weights.dtype());
      cases.add(
          new ModelCase(
              score + " loss", new ScoreLoss(score, record, weights), List.of(simulated)));
    }
    return cases;
  }

  private record ScoreLoss(Score score, Constant observed, Constant weights)
      implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A simulated = x.get(0);
      return score.loss(
          xp,
          simulated,
          xp.astype(xp.constant(observed), xp.dtype(simulated)),
          xp.astype(xp.constant(weights), xp.dtype(simulated)));
    }
  }
}
