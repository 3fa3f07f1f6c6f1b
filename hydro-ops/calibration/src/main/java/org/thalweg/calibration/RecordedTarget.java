package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The target of the search from one start, whose calls go through a journal, are counted and
 * remembered, and end the search when they have been enough.
 */
final class RecordedTarget implements Target {
  // Kinds of questions, as a journal keeps them.
  private static final int VALUE = 0;
  private static final int SLOPE = 1;
  private static final int LINEARIZATION = 2;
  private static final int PRODUCT = 3;
  private static final int SELECTION = 4;

  private final Asked asked;
  private final Journal.Part journal;
  private final Standing standing;
  private final List<Evaluation> history = new ArrayList<>();
  private final long[] counts = new long[SELECTION];
  private long evaluations;
  private long sinceBest;
  private double best = Double.POSITIVE_INFINITY;

  /**
   * The target of the search from one start.
   *
   * @param asked what is asked
   * @param journal of this start
   * @param standing of all starts
   */
  RecordedTarget(Asked asked, Journal.Part journal, Standing standing) {
    this.asked = asked;
    this.journal = journal;
    this.standing = standing;
  }

  /**
   * What is asked.
   *
   * @param target of the search
   * @param selection what tells which point is best, if that is another
   * @param limits when the search ends
   */
  record Asked(Target target, Optional<Target> selection, Limits limits) {}

  /** When a search from one start ends. */
  record Limits(long evaluations, long patience) {}

  /** What the search from one start has asked, and how it ended. */
  record Course(List<Evaluation> history, EvaluationCounts counts, StartOutcome outcome) {}

  @Override
  public int size() {
    return asked.target().size();
  }

  @Override
  public double value(double[] free) {
    double value = ask(VALUE, free, () -> new double[] {asked.target().value(free)})[0];
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
              Slope slope = asked.target().slope(free);
              return joined(new double[] {slope.value()}, slope.gradient());
            });
    remember(free, answer[0]);
    return new Slope(answer[0], Arrays.copyOfRange(answer, 1, answer.length));
  }

  @Override
  public Linearization linearization(double[] free) {
    double[] answer = ask(LINEARIZATION, free, () -> flat(asked.target().linearization(free)));
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
    return ask(PRODUCT, joined(free, direction), () -> asked.target().curvature(free, direction));
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
    Limits limits = asked.limits();
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
    if (asked.selection().isPresent()) {
      Target judge = asked.selection().get();
      judged = journal.answer(SELECTION, free, () -> new double[] {judge.value(free)})[0];
    }
    Evaluation evaluation = new Evaluation(journal.number(), loss, judged, free.clone());
    history.add(evaluation);
    sinceBest++;
    if (judged < best) {
      best = judged;
      sinceBest = 0;
    }
    standing.add(evaluation);
  }

  /** What was asked, when the search has ended. */
  Course course(String reason) {
    EvaluationCounts kinds =
        new EvaluationCounts(counts[VALUE], counts[SLOPE], counts[LINEARIZATION], counts[PRODUCT]);
    return new Course(List.copyOf(history), kinds, new StartOutcome(best, evaluations, reason));
  }
}
