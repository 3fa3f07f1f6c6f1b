package org.thalweg.calibration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.operators.Loss;
import org.thalweg.operators.Score;

/**
 * A calibration: a model, its parameters and the observations it is fitted to, with what is made
 * small, where and how. Immutable; {@code with...} gives another one.
 *
 * <pre>{@code
 * TimeAxis days = TimeAxis.daily(LocalDate.of(1999, 1, 1), observed.length);
 * CalibrationResult result =
 *     Calibration.of(model, parameters, Constant.of(observed), days.period(from, to).withWarmUp(365))
 *         .withLoss(Score.KGE)
 *         .withValidation(days.period(later, end).withWarmUp(365))
 *         .withStarts(8, 1)
 *         .run(xp);
 * }</pre>
 *
 * <p>Without further words it fits by NSE, with L-BFGS from one start. {@link #fit} sees the
 * calibration period alone; {@link #evaluate} is the first to look at the validation period.
 */
public final class Calibration {
  private final Problem problem;
  private final Plan plan;
  private final Comparison comparison;

  private Calibration(Problem problem, Plan plan, Comparison comparison) {
    this.problem = problem;
    this.plan = plan;
    this.comparison = comparison;
  }

  /** What the parameters are judged by when they are found. */
  private record Comparison(
      Optional<Period> validation, Map<String, Constant> baselines, Duration step) {}

  /**
   * A calibration.
   *
   * @param model the model
   * @param parameters its parameters, one or more of them not fixed
   * @param observed {@code (time)} or {@code (time, gauge)}, float64, the whole record in the unit
   *     of the model, NaN where missing
   * @param period the times of the fit
   * @return the calibration
   * @throws IllegalArgumentException if two parameters share a name, none is to be fitted,
   *     observations are of another shape or data type, or the record is shorter than the period
   */
  public static Calibration of(
      SimulationModel model, List<Parameter> parameters, Constant observed, Period period) {
    Shape shape = observed.shape();
    if (shape.ndim() < 1 || shape.ndim() > 2 || observed.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "observations are float64 of shape (time,) or (time, gauge), were " + observed);
    }
    double[] ones = new double[Math.toIntExact(shape.size())];
    Arrays.fill(ones, 1);
    Constant weights = Constant.of(ones, shape, DType.FLOAT64);
    Problem.Goal goal = new Problem.Goal(observed, weights, Score.NSE, List.of());
    Problem problem = new Problem(model, new ParameterSpace(parameters), goal, period);
    checkPeriod(problem, period, "calibration");
    Comparison comparison = new Comparison(Optional.empty(), Map.of(), Duration.ofDays(1));
    return new Calibration(problem, Plan.STANDARD, comparison);
  }

  private static void checkPeriod(Problem problem, Period period, String name) {
    long length = problem.goal().observed().shape().dim(0);
    if (period.times().to() > length) {
      throw new IllegalArgumentException(
          "the %s period ends at %d, observations have %d times"
              .formatted(name, period.times().to(), length));
    }
  }

  /**
   * The same with another loss.
   *
   * @param loss a {@link Score}, a sum of several, or an own one
   * @return the calibration
   */
  public Calibration withLoss(Loss loss) {
    Problem.Goal goal = problem.goal();
    return with(new Problem.Goal(goal.observed(), goal.weights(), loss, goal.penalties()));
  }

  /**
   * The same with weights of the observations.
   *
   * @param weights of the shape of the observations, float64, 0 or more
   * @return the calibration
   * @throws IllegalArgumentException if shape or data type differ
   */
  public Calibration withWeights(Constant weights) {
    Problem.Goal goal = problem.goal();
    Shape shape = goal.observed().shape();
    if (!weights.shape().equals(shape) || weights.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "weights are float64 of the shape of the observations, %s; were %s"
              .formatted(shape, weights));
    }
    return with(new Problem.Goal(goal.observed(), weights, goal.loss(), goal.penalties()));
  }

  /**
   * The same with one more penalty.
   *
   * @param penalty what is added to the loss
   * @return the calibration
   */
  public Calibration withPenalty(ParameterPenalty penalty) {
    Problem.Goal goal = problem.goal();
    List<ParameterPenalty> penalties = new ArrayList<>(goal.penalties());
    penalties.add(penalty);
    return with(new Problem.Goal(goal.observed(), goal.weights(), goal.loss(), penalties));
  }

  private Calibration with(Problem.Goal goal) {
    Problem changed = new Problem(problem.model(), problem.space(), goal, problem.period());
    return new Calibration(changed, plan, comparison);
  }

  /**
   * The same with another search.
   *
   * @param search how the loss is made small
   * @return the calibration
   */
  public Calibration withSearch(Search search) {
    return with(plan.withSearch(search));
  }

  /**
   * The same from several starts, of which the best counts: that of the parameters, then others
   * that fill their ranges.
   *
   * @param starts how many, 1 or more
   * @param seed gives other starts
   * @return the calibration
   * @throws IllegalArgumentException if there is no start
   */
  public Calibration withStarts(int starts, long seed) {
    return with(plan.withDesign(new StartDesign(starts, seed)));
  }

  /**
   * The same with limits for the search from each start.
   *
   * @param evaluations after so many it ends
   * @param patience after so many without a better loss it ends
   * @return the calibration
   * @throws IllegalArgumentException if a limit is less than 1
   */
  public Calibration withLimits(long evaluations, long patience) {
    if (evaluations < 1 || patience < 1) {
      throw new IllegalArgumentException(
          "limits are 1 or more, were %d evaluations and a patience of %d"
              .formatted(evaluations, patience));
    }
    return with(plan.withLimits(new RecordedTarget.Limits(evaluations, patience)));
  }

  /**
   * The same with a period, beside that of the fit, in which the best of all points is chosen, and
   * by which patience is measured. So a search with many parameters stops before it fits noise.
   *
   * @param selection the period, not that of the validation
   * @return the calibration
   * @throws IllegalArgumentException if the record is shorter than the period
   */
  public Calibration withSelection(Period selection) {
    checkPeriod(problem, selection, "selection");
    return with(plan.withSelection(selection));
  }

  /**
   * The same with a checkpoint: killed at any moment and run again, it goes on from there to the
   * same result, bit for bit. It is for the same model, data and settings; other settings are
   * refused, as far as they can be seen, but of a model nothing can be.
   *
   * @param file the file, in an existing directory; begun if it is not there
   * @return the calibration
   */
  public Calibration withCheckpoint(Path file) {
    return with(plan.withCheckpoint(file));
  }

  /**
   * The same with a listener.
   *
   * @param listener told of each evaluation
   * @return the calibration
   */
  public Calibration withListener(ProgressListener listener) {
    return with(plan.withListener(listener));
  }

  /**
   * The same on several threads: searches from several starts side by side, and the runs by which
   * it is said how sure parameters are. The result is the same, bit for bit; the listener is told
   * in the order in which evaluations are made, by one thread at a time. Model, loss and search
   * must be safe for several threads, as records of immutable data are.
   *
   * @param threads how many at most, 1 or more; 1 without further words, the thread of the caller
   * @return the calibration
   * @throws IllegalArgumentException if there is no thread
   */
  public Calibration withThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a calibration wants 1 thread or more, was " + threads);
    }
    return with(plan.withThreads(threads));
  }

  /**
   * The same with another number of free numbers up to which it is said how sure they are, 50
   * without further words. It takes a run of the model with a derivative for each of them, and a
   * matrix of as many rows and columns.
   *
   * @param freeNumbers the most free numbers, 0 for never
   * @return the calibration
   * @throws IllegalArgumentException if it is negative
   */
  public Calibration withUncertaintyUpTo(int freeNumbers) {
    if (freeNumbers < 0) {
      throw new IllegalArgumentException(
          "uncertainty is found up to 0 free numbers or more, was " + freeNumbers);
    }
    return with(plan.withUncertaintyUpTo(freeNumbers));
  }

  private Calibration with(Plan changed) {
    return new Calibration(problem, changed, comparison);
  }

  /**
   * The same with a period that the fit does not see.
   *
   * @param period the times that tell what the parameters are worth
   * @return the calibration
   * @throws IllegalArgumentException if the record is shorter than the period
   */
  public Calibration withValidation(Period period) {
    checkPeriod(problem, period, "validation");
    return with(new Comparison(Optional.of(period), comparison.baselines(), comparison.step()));
  }

  /**
   * The same with another time between two observations, by which peaks are compared; a day without
   * further words.
   *
   * @param step the time, positive
   * @return the calibration
   * @throws IllegalArgumentException if it is not positive
   */
  public Calibration withTimeStep(Duration step) {
    if (step.isNegative() || step.isZero()) {
      throw new IllegalArgumentException("a time step is positive, was " + step);
    }
    return with(new Comparison(comparison.validation(), comparison.baselines(), step));
  }

  private Calibration with(Comparison changed) {
    return new Calibration(problem, plan, changed);
  }

  /**
   * The same with one more simulation to compare with, such as one that knows no river.
   *
   * @param name its name
   * @param series of the shape of the observations, float64
   * @return the calibration
   * @throws IllegalArgumentException if shape or data type differ
   */
  public Calibration withBaseline(String name, Constant series) {
    Shape shape = problem.goal().observed().shape();
    if (!series.shape().equals(shape) || series.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "baseline '%s' is float64 of the shape of the observations, %s; was %s"
              .formatted(name, shape, series));
    }
    Map<String, Constant> more = new LinkedHashMap<>(comparison.baselines());
    more.put(name, series);
    return with(new Comparison(comparison.validation(), more, comparison.step()));
  }

  /**
   * Finds the parameters. Nothing of the validation period is looked at.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @return what was found
   * @throws IllegalArgumentException if the search cannot work on the loss, or several starts want
   *     the range of a parameter
   * @throws IllegalStateException if no start has a finite loss, or the checkpoint is of another
   *     calibration
   * @throws java.io.UncheckedIOException if the checkpoint cannot be read or written, is that of
   *     other settings, or in use
   */
  public <A> Fit fit(ArrayNamespace<A> xp) {
    return new FitRun<>(xp, problem, plan).fit();
  }

  /**
   * Runs the model with what was found, in every period, and scores it and the baselines.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param fit what {@link #fit} gave
   * @return the result
   */
  public <A> CalibrationResult evaluate(ArrayNamespace<A> xp, Fit fit) {
    Assessment<A> assessment =
        new Assessment<>(
            xp, problem, fit, new Assessment.Against(comparison.baselines(), comparison.step()));
    return new CalibrationResult(
        fit, assessment.in(problem.period()), comparison.validation().map(assessment::in));
  }

  /**
   * Finds the parameters, and says what they are worth.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @return the result
   * @throws IllegalArgumentException as {@link #fit}
   * @throws IllegalStateException as {@link #fit}
   * @throws java.io.UncheckedIOException as {@link #fit}
   */
  public <A> CalibrationResult run(ArrayNamespace<A> xp) {
    return evaluate(xp, fit(xp));
  }
}
