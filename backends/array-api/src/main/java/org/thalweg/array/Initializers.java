package org.thalweg.array;

/**
 * First values of a network's weights.
 *
 * <p>Weights are matrices of shape {@code (out, in)}: Glorot and Bengio (2010), He et al. (2015,
 * doi:10.1109/ICCV.2015.123).
 */
public final class Initializers {
  private Initializers() {}

  /**
   * Uniform weights that keep the variance of signals and gradients alike (Glorot): within {@code
   * sqrt(6 / (in + out))}.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param random the random numbers
   * @param spec a shape {@code (out, in)}, and float32 or float64
   * @return the weights
   * @throws ShapeException if the shape is not a matrix's
   */
  public static <A> A glorotUniform(ArrayNamespace<A> xp, RandomArrays random, ArraySpec spec) {
    double bound = Math.sqrt(6.0 / (in(spec) + out(spec)));
    return random.uniform(xp, spec, -bound, bound);
  }

  /**
   * Normal weights that keep the variance of signals through rectifiers (He): deviation {@code
   * sqrt(2 / in)}.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param random the random numbers
   * @param spec a shape {@code (out, in)}, and float32 or float64
   * @return the weights
   * @throws ShapeException if the shape is not a matrix's
   */
  public static <A> A heNormal(ArrayNamespace<A> xp, RandomArrays random, ArraySpec spec) {
    return random.normal(xp, spec, 0, Math.sqrt(2.0 / in(spec)));
  }

  private static long in(ArraySpec spec) {
    return matrix(spec).shape().dim(1);
  }

  private static long out(ArraySpec spec) {
    return matrix(spec).shape().dim(0);
  }

  private static ArraySpec matrix(ArraySpec spec) {
    if (spec.shape().ndim() != 2 || spec.shape().size() == 0) {
      throw new ShapeException("weights have a shape (out, in) without zeros, was " + spec.shape());
    }
    return spec;
  }
}
