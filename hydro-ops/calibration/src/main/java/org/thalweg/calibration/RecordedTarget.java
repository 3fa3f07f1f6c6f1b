package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A target whose calls go through a journal, are counted and remembered, and end the search when
 * they have been enough.
 */
final class RecordedTarget implements Target {
  // Kinds of questions, as a journal keeps them.
  private static final int VALUE = 0;
  private static final int SLOPE = 1;
  private static final int LINEARIZATION = 2;
  private static final int PRODUCT = 3;
  private static final int SELECTION = 4;

  private final Target target;
  private final Optional<Target> selection;
  private final Journal journal;
  private final Limits limits;
  private final List<Evaluation> history = new ArrayList<>();
  private final long[] counts = new long[SELECTION];
  private Optional<Evaluation> best = Optional.empty();
  private int start = -1;
  private long evaluations;
  private long sinceBest;
  private double bestOfStart;

  /**
   * A target.
   *
   * @param target what is asked
   * @param selection what tells which point is best, if that is another
   */
  RecordedTarget(Target target, Optional<Target> selection, Journal journal, Limits limits) {
    this.target = target;
    this.selection = selection;
    this.journal = journal;
    this.limits = limits;
  }

  /** When a search from one start ends, and who is told of it. */
  record Limits(long evaluations, long patience, ProgressListener listener) {}

  /** Begins the next start. */
  void begin() {
    start++;
    evaluations = 0;
    sinceBest = 0;
    bestOfStart = Double.POSITIVE_INFINITY;
  }

  @Override
  public int size() {
    return target.size();
  }

  @Override
  public double value(double[] free) {
    double value = ask(VALUE, free, () -> new double[] {target.value(free)})[0];
    remember(free, value);
    return value;
  }

  @Override
  public Slope slope(double[] free) {
    double[] answer =
        ask(
            SLOPE,
            free,
            () -> {
              Slope slope = target.slope(free);
              return joined(new double[] {slope.value()}, slope.gradient());
            });
    remember(free, answer[0]);
    return new Slope(answer[0], Arrays.copyOfRange(answer, 1, answer.length));
  }

  @Override
  public Linearization linearization(double[] free) {
    double[] answer = ask(LINEARIZATION, free, () -> flat(target.linearization(free)));
    int rows = answer.length / (size() + 1);
    double[] residuals = Arrays.copyOf(answer, rows);
    double[][] jacobian = new double[rows][];
    for (int i = 0; i < rows; i++) {
      int first = rows + i * size();
      jacobian[i] = Arrays.copyOfRange(answer, first, first + size());
    }
    remember(free, Arrays.stream(residuals).map(r -> r * r).sum());
    return new Linearization(residuals, jacobian);
  }

  @Override
  public double[] curvature(double[] free, double[] direction) {
    return ask(PRODUCT, joined(free, direction), () -> target.curvature(free, direction));
  }

  private static double[] flat(Linearization linearization) {
    double[] flat = linearization.residuals();
    for (double[] row : linearization.jacobian()) {
      flat = joined(flat, row);
    }
    return flat;
  }

  private static double[] joined(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private double[] ask(int kind, double[] question, Supplier<double[]> answer) {
    if (evaluations >= limits.evaluations()) {
      throw new StoppedSearch("as many evaluations as allowed");
    }
    if (sinceBest >= limits.patience()) {
      throw new StoppedSearch("no better for " + limits.patience() + " evaluations");
    }
    evaluations++;
    counts[kind]++;
    return journal.answer(kind, question, answer);
  }

  private void remember(double[] free, double loss) {
    double judged = loss;
    if (selection.isPresent()) {
      Target judge = selection.get();
      judged = journal.answer(SELECTION, free, () -> new double[] {judge.value(free)})[0];
    }
    Evaluation evaluation = new Evaluation(start, loss, judged, free.clone());
    history.add(evaluation);
    sinceBest++;
    if (judged < bestOfStart) {
      bestOfStart = judged;
      sinceBest = 0;
    }
    if (best.isEmpty() || judged < best.get().judged() || Double.isNaN(best.get().judged())) {
      best = Optional.of(evaluation);
    }
    limits.listener().evaluated(evaluation, best.get().judged());
  }

  /** How the present start ended. */
  StartOutcome outcome(String reason) {
    return new StartOutcome(bestOfStart, evaluations, reason);
  }

  List<Evaluation> history() {
    return List.copyOf(history);
  }

  /** The best of all; empty if nothing was asked. */
  Optional<Evaluation> best() {
    return best;
  }

  EvaluationCounts counts() {
    return new EvaluationCounts(
        counts[VALUE], counts[SLOPE], counts[LINEARIZATION], counts[PRODUCT]);
  }
}
