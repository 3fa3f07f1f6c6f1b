package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * How well a simulation meets observations: 1 for a perfect one, smaller for worse.
 *
 * <p>Series stand along the first axis, {@code (time)}, or {@code (time, gauge)} for several
 * gauges, which give a score each. An observation that is NaN is missing: neither it nor the
 * simulation at its time takes part in anything, means included. Whatever the data type of the
 * series, sums are taken and scores given in float64. Differentiable.
 *
 * <p>A score is NaN where the observations, or for {@link #kge} the simulation, do not vary, where
 * no observation is left, and where the simulation is NaN at the time of an observation.
 */
public final class Objectives {
  private Objectives() {}

  /**
   * The Nash-Sutcliffe efficiency of a whole series, {@link #nse(Object, Object, int)}.
   *
   * @param simulated {@code (time)} or {@code (time, gauge)}
   * @param observed the same shape, NaN where missing
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64, at most 1
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static <U> U nse(U simulated, U observed) {
    return nse(simulated, observed, 0);
  }

  /**
   * The Nash-Sutcliffe efficiency: 1 - sum (s - o)² / sum (o - mean o)² (Nash and Sutcliffe 1970,
   * doi:10.1016/0022-1694(70)90255-6).
   *
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param warmUp how many times at the start are left out
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64, at most 1
   * @throws IllegalArgumentException if the shapes differ, there is no time axis, the warm-up is
   *     negative or leaves nothing of the series, the series are not floating-point, or their
   *     backends differ
   */
  public static <U> U nse(U simulated, U observed, int warmUp) {
    return through(door(simulated, observed), Scores::nse, simulated, observed, warmUp);
  }

  /**
   * The Nash-Sutcliffe efficiency of series in Java memory; {@link #nse(Object, Object, int)}.
   *
   * @param simulated {@code (time)}
   * @param observed {@code (time)}, NaN where missing
   * @param warmUp how many times at the start are left out
   * @return the score, at most 1
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static double nse(double[] simulated, double[] observed, int warmUp) {
    return number(door(simulated, observed), Scores::nse, simulated, observed, warmUp);
  }

  /**
   * The Kling-Gupta efficiency of a whole series, {@link #kge(Object, Object, int)}.
   *
   * @param simulated {@code (time)} or {@code (time, gauge)}
   * @param observed the same shape, NaN where missing
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64, at most 1
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static <U> U kge(U simulated, U observed) {
    return kge(simulated, observed, 0);
  }

  /**
   * The Kling-Gupta efficiency in its form of 2009: 1 - sqrt((r - 1)² + (a - 1)² + (b - 1)²) with r
   * the correlation, a the ratio of the standard deviations and b that of the means, simulated to
   * observed (Gupta et al. 2009, doi:10.1016/j.jhydrol.2009.08.003, equation 9).
   *
   * <p>Its gradient is 0 at a perfect simulation. A mean observation of 0 makes it -infinity or
   * NaN.
   *
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param warmUp how many times at the start are left out
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64, at most 1
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static <U> U kge(U simulated, U observed, int warmUp) {
    return through(door(simulated, observed), Scores::kge, simulated, observed, warmUp);
  }

  /**
   * The Kling-Gupta efficiency of series in Java memory; {@link #kge(Object, Object, int)}.
   *
   * @param simulated {@code (time)}
   * @param observed {@code (time)}, NaN where missing
   * @param warmUp how many times at the start are left out
   * @return the score, at most 1
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static double kge(double[] simulated, double[] observed, int warmUp) {
    return number(door(simulated, observed), Scores::kge, simulated, observed, warmUp);
  }

  /** One of the scores. */
  private interface Score {
    <A> A of(Scores<A> scores);
  }

  private static <U> Door<U, ?> door(U simulated, U observed) {
    return Namespaces.door(
        List.of(new Argument<>("simulated", simulated), new Argument<>("observed", observed)));
  }

  private static <U, A> U through(
      Door<U, A> door, Score score, U simulated, U observed, int warmUp) {
    A result = of(door, score, simulated, observed, warmUp);
    return LabelledArray.leave(door, result, labels -> labels.replaced(0, 1).places());
  }

  private static <U, A> double number(
      Door<U, A> door, Score score, U simulated, U observed, int warmUp) {
    double[] flat = (double[]) door.xp().toFlatArray(of(door, score, simulated, observed, warmUp));
    return flat[0];
  }

  private static <U, A> A of(Door<U, A> door, Score score, U simulated, U observed, int warmUp) {
    A s = door.enter(simulated);
    A o = door.enter(observed);
    check("simulated", door.xp().dtype(s));
    check("observed", door.xp().dtype(o));
    check(door.xp().shape(s), door.xp().shape(o), warmUp);
    return score.of(Scores.of(door.xp(), s, o, warmUp));
  }

  private static void check(String name, DType dtype) {
    if (!dtype.isRealFloating()) {
      throw new DTypeException("%s is of %s, wanted float32 or float64".formatted(name, dtype));
    }
  }

  private static void check(Shape simulated, Shape observed, int warmUp) {
    if (!simulated.equals(observed) || simulated.ndim() == 0) {
      throw new ShapeException(
          "simulated has shape %s, observed %s; wanted (time,) or (time, gauge), the same for both"
              .formatted(simulated, observed));
    }
    if (warmUp < 0 || warmUp >= simulated.dim(0)) {
      throw new IllegalArgumentException(
          "a warm-up of %d times leaves nothing of a series of %d"
              .formatted(warmUp, simulated.dim(0)));
    }
  }
}
