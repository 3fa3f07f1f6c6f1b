package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.autodiff.ArraysFunction;

/**
 * A function of complex numbers as one of real numbers: complex results become real and imaginary
 * parts, and so may inputs, so that every check of derivatives holds in both directions of the
 * plane.
 *
 * @param f the function
 * @param pairs whether each two inputs are the parts of one complex input
 */
record RealParts(ArraysFunction f, boolean pairs) implements ArraysFunction {
  @Override
  public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
    List<A> parts = new ArrayList<>();
    for (A z : f.apply(xp, pairs ? joined(xp, x) : x)) {
      if (xp.dtype(z).isComplex()) {
        parts.add(xp.real(z));
        parts.add(xp.imag(z));
      } else {
        parts.add(z);
      }
    }
    return parts;
  }

  private static <A> List<A> joined(ArrayNamespace<A> xp, List<A> parts) {
    List<A> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 2) {
      joined.add(complex(xp, parts.get(i), parts.get(i + 1)));
    }
    return joined;
  }

  /** {@code re + i im}. */
  static <A> A complex(ArrayNamespace<A> xp, A re, A im) {
    DType dtype = xp.dtype(re).promote(DType.COMPLEX64);
    Object unit = dtype == DType.COMPLEX64 ? new float[] {0, 1} : new double[] {0, 1};
    A i = xp.asarray(unit, new long[0], dtype);
    return xp.add(xp.astype(re, dtype), xp.multiply(xp.astype(im, dtype), i));
  }

  /** Each input followed by an imaginary part, of values about as large. */
  static List<Constant> withImaginary(List<Constant> real) {
    List<Constant> parts = new ArrayList<>();
    for (Constant each : real) {
      double[] imaginary = new double[(int) each.shape().size()];
      for (int i = 0; i < imaginary.length; i++) {
        imaginary[i] = 0.6 * Math.sin(2.3 * i + 0.8 + parts.size());
      }
      parts.add(each);
      parts.add(Constant.of(imaginary, each.shape(), DType.FLOAT64));
    }
    return parts;
  }
}
