package org.thalweg.array;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * Random arrays from a seed: the same numbers on every backend and machine. Each call continues the
 * stream; one instance is for one thread.
 */
public final class RandomArrays {
  private final RandomGenerator generator;

  private RandomArrays(long seed) {
    this.generator = new SplittableRandom(seed);
  }

  /**
   * A stream of random numbers.
   *
   * @param seed any number
   * @return a stream that begins anew
   */
  public static RandomArrays seeded(long seed) {
    return new RandomArrays(seed);
  }

  /**
   * Numbers uniform between 0, included, and 1, excluded.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param shape the shape
   * @param dtype float32 or float64
   * @return the array
   * @throws DTypeException if the data type is not a real floating one
   */
  public <A> A uniform(ArrayNamespace<A> xp, Shape shape, DType dtype) {
    return uniform(xp, new ArraySpec(shape, dtype), 0, 1);
  }

  /**
   * Numbers uniform between two bounds.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param spec the shape, and float32 or float64
   * @param low the lower bound, included
   * @param high the upper bound, excluded; finite and not below {@code low}
   * @return the array
   * @throws DTypeException if the data type is not a real floating one
   * @throws IllegalArgumentException if the bounds are not finite and in order
   */
  public <A> A uniform(ArrayNamespace<A> xp, ArraySpec spec, double low, double high) {
    if (!(low <= high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          "bounds of a uniform distribution are finite and in order, were " + low + ", " + high);
    }
    return fill(xp, spec, () -> low + (high - low) * generator.nextDouble());
  }

  /**
   * Numbers of the standard normal distribution.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param shape the shape
   * @param dtype float32 or float64
   * @return the array
   * @throws DTypeException if the data type is not a real floating one
   */
  public <A> A normal(ArrayNamespace<A> xp, Shape shape, DType dtype) {
    return normal(xp, new ArraySpec(shape, dtype), 0, 1);
  }

  /**
   * Numbers of a normal distribution.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param spec the shape, and float32 or float64
   * @param mean the mean
   * @param std the standard deviation, finite and not negative
   * @return the array
   * @throws DTypeException if the data type is not a real floating one
   * @throws IllegalArgumentException if the mean is not finite or the deviation not one
   */
  public <A> A normal(ArrayNamespace<A> xp, ArraySpec spec, double mean, double std) {
    if (!Double.isFinite(mean) || !(std >= 0) || Double.isInfinite(std)) {
      throw new IllegalArgumentException(
          "a normal distribution takes a finite mean and deviation, were " + mean + ", " + std);
    }
    return fill(xp, spec, () -> mean + std * generator.nextGaussian());
  }

  private static <A> A fill(ArrayNamespace<A> xp, ArraySpec spec, DoubleSupplier numbers) {
    if (!spec.dtype().isRealFloating()) {
      throw new DTypeException("random numbers are float32 or float64, was " + spec.dtype());
    }
    double[] values = new double[Math.toIntExact(spec.shape().size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.getAsDouble();
    }
    return xp.astype(xp.asarray(values, spec.shape().dims(), DType.FLOAT64), spec.dtype());
  }
}
