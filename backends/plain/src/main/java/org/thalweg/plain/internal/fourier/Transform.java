package org.thalweg.plain.internal.fourier;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Unscaled discrete Fourier transforms of one length.
 *
 * <p>{@code z[k] = sum over j of x[j] exp(-2 pi i j k / n)}. Lengths whose prime factors are small
 * go by mixed radix, all others by Bluestein's convolution: the cost is of the order of {@code n
 * log n} for every length, and the relative error of the order of {@code eps log n}. Thread-safe.
 */
public abstract class Transform {
  private static final int SLOTS = 16;
  private static final int LONGEST_KEPT = 1 << 14;

  /** Tables of lengths used lately; a longer one's are small beside the work that they save. */
  private static final AtomicReferenceArray<@Nullable Transform> LATELY =
      new AtomicReferenceArray<>(SLOTS);

  final int n;

  Transform(int n) {
    this.n = n;
  }

  /**
   * The transforms of a length.
   *
   * @param n the length, at least 1
   * @return them, with their tables
   */
  public static Transform of(int n) {
    Transform known = LATELY.get(n % SLOTS);
    if (known != null && known.n == n) {
      return known;
    }
    Transform made = MixedRadix.accepts(n) ? new MixedRadix(n) : new Bluestein(n);
    if (n <= LONGEST_KEPT) {
      LATELY.set(n % SLOTS, made);
    }
    return made;
  }

  /**
   * Transforms forward, in place.
   *
   * @param re (n,) or longer, real parts
   * @param im (n,) or longer, imaginary parts
   */
  public abstract void forward(double[] re, double[] im);

  /**
   * Transforms back, in place and unscaled: with {@code +i} in the exponent.
   *
   * @param re (n,) or longer, real parts
   * @param im (n,) or longer, imaginary parts
   */
  public final void inverse(double[] re, double[] im) {
    // With the parts exchanged, i conj(x) stands there, and its transform is i conj(inverse of x).
    forward(im, re);
  }
}
