package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.Shape;

/** Frequencies of Fourier transforms, and their order. */
final class FrequencyCases {
  <A> void declare(Cases<A> cases) {
    for (boolean half : new boolean[] {false, true}) {
      frequencies(cases, half);
    }
    for (boolean inverse : new boolean[] {false, true}) {
      shift(cases, inverse);
    }
  }

  /** The frequencies by their definition: for an even length the middle one comes once. */
  private static NdArray expected(boolean half, long n, double d, DType dtype) {
    List<Object> cells = new ArrayList<>();
    long count = half ? n / 2 + 1 : n;
    for (long i = 0; i < count; i++) {
      long cycles = half || i < (n + 1) / 2 ? i : i - n;
      cells.add(cycles / (n * d));
    }
    return NdArray.of(dtype, Shape.of(count), cells);
  }

  private static <A> void frequencies(Cases<A> cases, boolean half) {
    String function = half ? "rfftfreq" : "fftfreq";
    cases.add(
        "fft." + function,
        "even and odd lengths, any distance",
        kit -> {
          FftExtension<A> fft = kit.xp().fft();
          Tolerance near = Tolerance.ulps(2);
          for (long n = 1; n <= 9; n++) {
            A one = half ? fft.rfftfreq(n) : fft.fftfreq(n);
            kit.near(expected(half, n, 1, DType.FLOAT64), one, near);
            A far = half ? fft.rfftfreq(n, 0.3) : fft.fftfreq(n, 0.3);
            kit.near(expected(half, n, 0.3, DType.FLOAT64), far, near);
            for (DType dtype : kit.having(Cases.REAL_FLOATING)) {
              A z = half ? fft.rfftfreq(n, 2.5, dtype) : fft.fftfreq(n, 2.5, dtype);
              kit.near(expected(half, n, 2.5, dtype), z, near);
            }
          }
        });
    cases.add(
        "fft." + function,
        "lengths below 1 and data types that are not real floating are refused",
        kit -> {
          FftExtension<A> fft = kit.xp().fft();
          kit.failsWithValueError(() -> frequencies(fft, half, 0, DType.FLOAT64));
          kit.failsWithValueError(() -> frequencies(fft, half, -3, DType.FLOAT64));
          kit.fails(DTypeException.class, () -> frequencies(fft, half, 4, DType.INT64));
        });
  }

  private static <A> void frequencies(FftExtension<A> fft, boolean half, long n, DType dtype) {
    if (half) {
      fft.rfftfreq(n, 1, dtype);
    } else {
      fft.fftfreq(n, 1, dtype);
    }
  }

  private static NdArray shifted(NdArray x, int @Nullable [] axes, boolean inverse) {
    NdArray z = x;
    for (int i = 0; i < (axes == null ? x.ndim() : axes.length); i++) {
      int axis = axes == null ? i : Math.floorMod(axes[i], x.ndim());
      int half = (int) x.shape().dim(axis) / 2;
      z =
          z.along(
              axis,
              x.dtype(),
              line -> {
                List<Object> moved = new ArrayList<>(line);
                Collections.rotate(moved, inverse ? -half : half);
                return moved;
              });
    }
    return z;
  }

  private static <A> void shift(Cases<A> cases, boolean inverse) {
    String function = inverse ? "ifftshift" : "fftshift";
    cases.each(
        "fft." + function,
        "half round every axis or some, odd lengths too",
        Cases.FLOATING,
        (kit, dtype) -> {
          FftExtension<A> fft = kit.xp().fft();
          for (Shape shape : List.of(Shape.of(1), Shape.of(5), Shape.of(4), Shape.of(3, 4, 5))) {
            NdArray x = FftContract.random(kit, dtype, shape);
            List<int[]> choices = List.of(new int[] {0}, new int[] {-1}, new int[0]);
            for (Layout layout : Layout.values()) {
              A array = layout.make(kit.xp(), x);
              kit.same(shifted(x, null, inverse), moved(fft, array, null, inverse));
              for (int[] axes : choices) {
                kit.same(shifted(x, axes, inverse), moved(fft, array, axes, inverse));
              }
            }
            A all = inverse ? fft.ifftshift(kit.array(x)) : fft.fftshift(kit.array(x));
            kit.same(shifted(x, null, inverse), all);
          }
        });
    cases.add(
        "fft." + function,
        "axes that are not there are refused",
        kit -> {
          A x = kit.array(NdArray.vector(1.0, 2));
          kit.failsWithIndexError(() -> moved(kit.xp().fft(), x, new int[] {1}, inverse));
        });
  }

  private static <A> A moved(FftExtension<A> fft, A x, int @Nullable [] axes, boolean inverse) {
    return inverse ? fft.ifftshift(x, axes) : fft.fftshift(x, axes);
  }
}
