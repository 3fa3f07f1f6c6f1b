package org.thalweg.operators;

import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * A number for how well a simulation {@code s} meets observations {@code o}, by gauge. {@link
 * Objectives} computes it; as a {@link Loss} it is what a calibration makes small.
 *
 * <p>Sums and means are weighted, and leave out what is missing or has no weight. Efficiencies are
 * 1 for a perfect simulation, smaller for worse, and their loss is {@code 1 - score}; other losses
 * are named below. Of several gauges the loss is the mean; gauges whose observations do not vary
 * are left out of it.
 */
public enum Score implements Loss {
  /**
   * The Nash-Sutcliffe efficiency: {@code 1 - sum (s - o)² / sum (o - mean o)²} (Nash and Sutcliffe
   * 1970, doi:10.1016/0022-1694(70)90255-6).
   */
  NSE(Kind.EFFICIENCY),

  /**
   * The NSE of {@code log(q + e)} with {@code e} a hundredth of the mean observation, so that flows
   * of zero have a logarithm; for low flows. NaN where {@code s + e} is negative.
   */
  LOG_NSE(Kind.EFFICIENCY),

  /**
   * The NSE of square roots, between the two. NaN where a simulation is negative; where it is 0 its
   * gradient is infinite unless the observation is 0 too.
   */
  SQRT_NSE(Kind.EFFICIENCY),

  /**
   * The Kling-Gupta efficiency of 2009: {@code 1 - sqrt((r - 1)² + (a - 1)² + (b - 1)²)} with r the
   * correlation, a the ratio of the standard deviations and b that of the means, simulated to
   * observed (Gupta et al. 2009, doi:10.1016/j.jhydrol.2009.08.003, equation 9). Its gradient is 0
   * at a perfect simulation. A mean observation of 0 makes it -infinity or NaN.
   */
  KGE(Kind.EFFICIENCY),

  /**
   * The Kling-Gupta efficiency of 2012: as that of 2009 with the ratio of the coefficients of
   * variation, {@code a / b}, for a (Kling et al. 2012, doi:10.1016/j.jhydrol.2012.01.011).
   */
  KGE_2012(Kind.EFFICIENCY),

  /**
   * The non-parametric Kling-Gupta efficiency: as that of 2009 with Spearman's rank correlation for
   * r, ties at their mean rank, and for a {@code 1 - sum |s_k / sum s - o_k / sum o| / 2} over the
   * values in their order (Pool et al. 2018, doi:10.1080/02626667.2018.1552002). A weight above 0
   * counts as 1 but in b. Ranks move in steps: the gradient is that of a and b alone.
   */
  KGE_NON_PARAMETRIC(Kind.EFFICIENCY),

  /** The mean squared error, in the unit squared; its own loss. */
  MSE(Kind.ERROR),

  /** The root of the mean squared error, in the unit of the series; its own loss. */
  RMSE(Kind.ERROR),

  /** The relative error of the volume, {@code sum s / sum o - 1}; its loss is the square. */
  BIAS(Kind.SIGNED);

  private final Kind kind;

  Score(Kind kind) {
    this.kind = kind;
  }

  /** How a score becomes a loss. */
  private enum Kind {
    EFFICIENCY,
    ERROR,
    SIGNED
  }

  /** {@code ()} or {@code (gauge)}. */
  <A> A of(Comparison<A> comparison) {
    return switch (this) {
      case NSE -> comparison.nse();
      case LOG_NSE -> comparison.logarithms().nse();
      case SQRT_NSE -> comparison.roots().nse();
      case KGE -> comparison.kge();
      case KGE_2012 -> comparison.kgeOf2012();
      case KGE_NON_PARAMETRIC -> comparison.kgeNonParametric();
      case MSE -> comparison.mse();
      case RMSE -> comparison.rmse();
      case BIAS -> comparison.bias();
    };
  }

  @Override
  public <A> A loss(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    Comparison<A> comparison = Comparison.of(xp, simulated, observed, weights);
    A counts = comparison.observedVaries();
    A losses = loss(xp, of(comparison));
    return xp.divide(xp.sum(xp.where(counts, losses, 0.0)), number(xp, counts));
  }

  private <A> A loss(ArrayNamespace<A> xp, A score) {
    return switch (kind) {
      case EFFICIENCY -> xp.subtract(1.0, score);
      case ERROR -> score;
      case SIGNED -> xp.square(score);
    };
  }

  @Override
  public <A> Optional<A> residuals(ArrayNamespace<A> xp, A simulated, A observed, A weights) {
    Comparison<A> comparison = Comparison.of(xp, simulated, observed, weights);
    A counts = comparison.observedVaries();
    return residuals(comparison)
        .map(r -> xp.divide(xp.where(counts, r, 0.0), xp.sqrt(number(xp, counts))))
        .map(r -> xp.reshape(r, -1));
  }

  /** By gauge. */
  private <A> Optional<A> residuals(Comparison<A> comparison) {
    return switch (this) {
      case NSE -> Optional.of(comparison.residualsOfNse());
      case LOG_NSE -> Optional.of(comparison.logarithms().residualsOfNse());
      case SQRT_NSE -> Optional.of(comparison.roots().residualsOfNse());
      case MSE -> Optional.of(comparison.residualsOfMse());
      case BIAS -> Optional.of(comparison.bias());
      case KGE, KGE_2012, KGE_NON_PARAMETRIC, RMSE -> Optional.empty();
    };
  }

  /** How many gauges count; NaN if none does, and so is their mean. */
  private static <A> A number(ArrayNamespace<A> xp, A counts) {
    A number = xp.sum(xp.astype(counts, DType.FLOAT64));
    return xp.where(xp.greater(number, 0.0), number, Double.NaN);
  }
}
