package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Index;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * How well a simulation meets observations: the {@link Score}s as functions of arrays.
 *
 * <p>Series stand along the first axis, {@code (time)}, or {@code (time, gauge)} for several
 * gauges, which give a score each. An observation that is NaN is missing: neither it nor the
 * simulation at its time takes part in anything, means included. Whatever the data type of the
 * series, sums are taken and scores given in float64. Differentiable.
 *
 * <p>An efficiency is NaN where the observations, or for a Kling-Gupta efficiency the simulation,
 * do not vary. Every score is NaN where no observation is left, and where the simulation is NaN at
 * the time of an observation.
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
   * The Nash-Sutcliffe efficiency, {@link Score#NSE}, without a warm-up.
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
    return score(Score.NSE, simulated, observed, warmUp);
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
    return score(Score.NSE, simulated, observed, warmUp);
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
   * The Kling-Gupta efficiency in its form of 2009, {@link Score#KGE}, without a warm-up.
   *
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param warmUp how many times at the start are left out
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64, at most 1
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static <U> U kge(U simulated, U observed, int warmUp) {
    return score(Score.KGE, simulated, observed, warmUp);
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
    return score(Score.KGE, simulated, observed, warmUp);
  }

  /**
   * Any score of a whole series.
   *
   * @param score the score
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static <U> U score(Score score, U simulated, U observed) {
    return score(score, simulated, observed, 0);
  }

  /**
   * Any score, without a warm-up.
   *
   * @param score the score
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param warmUp how many times at the start are left out
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static <U> U score(Score score, U simulated, U observed, int warmUp) {
    return through(door(simulated, observed), score, simulated, observed, warmUp);
  }

  /**
   * Any score of series in Java memory, without a warm-up.
   *
   * @param score the score
   * @param simulated {@code (time)}, in the unit of the observations
   * @param observed {@code (time)}, NaN where missing
   * @param warmUp how many times at the start are left out
   * @return the score
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}
   */
  public static double score(Score score, double[] simulated, double[] observed, int warmUp) {
    return number(door(simulated, observed), score, simulated, observed, warmUp);
  }

  /**
   * Any score of weighted observations.
   *
   * @param score the score
   * @param simulated {@code (time)} or {@code (time, gauge)}, in the unit of the observations
   * @param observed the same shape, NaN where missing
   * @param weights {@code (time)} or the shape of the series; an observation of weight 0 is left
   *     out, as one of negative weight or NaN
   * @param <U> the type of array
   * @return {@code ()} or {@code (gauge)}, float64
   * @throws IllegalArgumentException as {@link #nse(Object, Object, int)}, and if the weights have
   *     another shape
   */
  public static <U> U score(Score score, U simulated, U observed, U weights) {
    Door<U, ?> door =
        Namespaces.door(
            List.of(
                new Argument<>("simulated", simulated),
                new Argument<>("observed", observed),
                new Argument<>("weights", weights)));
    return weighted(door, score, new Weighted<>(simulated, observed, weights));
  }

  /** Two series and the weights of their times. */
  private record Weighted<U>(U simulated, U observed, U weights) {}

  private static <U, A> U weighted(Door<U, A> door, Score score, Weighted<U> series) {
    A s = door.enter(series.simulated());
    A o = door.enter(series.observed());
    A w = door.enter(series.weights());
    check(door.xp(), s, o, 0);
    check("weights", door.xp().dtype(w));
    Shape shape = door.xp().shape(o);
    if (!door.xp().shape(w).equals(shape) && !door.xp().shape(w).equals(Shape.of(shape.dim(0)))) {
      throw new ShapeException(
          "weights have shape %s, wanted (time,) or that of observed, %s"
              .formatted(door.xp().shape(w), shape));
    }
    return leave(door, score.of(Comparison.of(door.xp(), s, o, w)));
  }

  private static <U> Door<U, ?> door(U simulated, U observed) {
    return Namespaces.door(
        List.of(new Argument<>("simulated", simulated), new Argument<>("observed", observed)));
  }

  private static <U, A> U through(
      Door<U, A> door, Score score, U simulated, U observed, int warmUp) {
    return leave(door, of(door, score, simulated, observed, warmUp));
  }

  private static <U, A> U leave(Door<U, A> door, A result) {
    return LabelledArray.leave(door, result, labels -> labels.replaced(0, 1).places());
  }

  private static <U, A> double number(
      Door<U, A> door, Score score, U simulated, U observed, int warmUp) {
    double[] flat = (double[]) door.xp().toFlatArray(of(door, score, simulated, observed, warmUp));
    return flat[0];
  }

  private static <U, A> A of(Door<U, A> door, Score score, U simulated, U observed, int warmUp) {
    ArrayNamespace<A> xp = door.xp();
    A s = door.enter(simulated);
    A o = door.enter(observed);
    check(xp, s, o, warmUp);
    Index times = Index.from(warmUp);
    A counted = xp.getItem(s, times, Index.ellipsis());
    return score.of(Comparison.of(xp, counted, xp.getItem(o, times, Index.ellipsis())));
  }

  private static <A> void check(ArrayNamespace<A> xp, A simulated, A observed, int warmUp) {
    check("simulated", xp.dtype(simulated));
    check("observed", xp.dtype(observed));
    check(xp.shape(simulated), xp.shape(observed), warmUp);
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
