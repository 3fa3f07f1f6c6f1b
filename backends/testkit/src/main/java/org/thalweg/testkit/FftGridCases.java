package org.thalweg.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;
import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Shape;

/** Fourier transforms over several axes. */
final class FftGridCases {

  /** A transform over all axes. */
  private interface OverAll {
    <A> A apply(FftExtension<A> fft, A x);
  }

  /** A transform over axes. */
  private interface Over {
    <A> A apply(FftExtension<A> fft, A x, int @Nullable [] axes, FftNorm norm);
  }

  /** A transform of lengths over axes. */
  private interface Sized {
    <A> A apply(FftExtension<A> fft, A x, long[] s, int[] axes, FftNorm norm);
  }

  /**
   * A transform over several axes.
   *
   * @param others the transform of all axes but the last that is named
   * @param last that of the last one
   * @param lastFirst whether the last one is done before the others
   */
  private record Function(
      String name,
      Fourier others,
      Fourier last,
      boolean lastFirst,
      OverAll all,
      Over over,
      Sized sized) {}

  private static final List<Function> FUNCTIONS =
      List.of(
          new Function(
              "fftn",
              Fourier.FFT,
              Fourier.FFT,
              false,
              FftExtension::fftn,
              FftExtension::fftn,
              FftExtension::fftn),
          new Function(
              "ifftn",
              Fourier.IFFT,
              Fourier.IFFT,
              false,
              FftExtension::ifftn,
              FftExtension::ifftn,
              FftExtension::ifftn),
          new Function(
              "rfftn",
              Fourier.FFT,
              Fourier.RFFT,
              true,
              FftExtension::rfftn,
              FftExtension::rfftn,
              FftExtension::rfftn),
          new Function(
              "irfftn",
              Fourier.IFFT,
              Fourier.IRFFT,
              false,
              FftExtension::irfftn,
              FftExtension::irfftn,
              FftExtension::irfftn));

  <A> void declare(Cases<A> cases) {
    for (Function function : FUNCTIONS) {
      List<DType> dtypes = function.last().takesReal() ? Cases.REAL_FLOATING : Cases.COMPLEX;
      cases.each(
          "fft." + function.name(),
          "axis by axis; of the real forms the last axis named is the real one",
          dtypes,
          (kit, dtype) -> over(kit, function, dtype));
      cases.each(
          "fft." + function.name(),
          "padded and trimmed, -1 keeps a length",
          dtypes,
          (kit, dtype) -> sized(kit, function, dtype));
      cases.each(
          "fft." + function.name(),
          "axes that are not there or twice, and lengths that do not match, are refused",
          dtypes,
          (kit, dtype) -> refused(kit, function, dtype));
    }
  }

  private static <A> void over(Kit<A> kit, Function function, DType dtype) {
    FftExtension<A> fft = kit.xp().fft();
    NdArray x = FftContract.random(kit, dtype, Shape.of(4, 3, 5));
    int[] all = {0, 1, 2};
    for (FftNorm norm : FftNorm.values()) {
      check(kit, function, x, all, norm, function.over().apply(fft, kit.array(x), null, norm));
      for (int[] axes : List.of(all, new int[] {-1, 0}, new int[] {1}, new int[] {2, 0, 1})) {
        for (Layout layout : Layout.values()) {
          A z = function.over().apply(fft, layout.make(kit.xp(), x), axes, norm);
          check(kit, function, x, axes, norm, z);
        }
      }
    }
    check(kit, function, x, all, FftNorm.BACKWARD, function.all().apply(fft, kit.array(x)));
  }

  private static <A> void check(
      Kit<A> kit, Function function, NdArray x, int[] axes, FftNorm norm, A z) {
    long[] lengths = new long[axes.length];
    for (int i = 0; i < axes.length; i++) {
      long own = x.shape().dim(axes[i]);
      lengths[i] = i == axes.length - 1 ? function.last().length(own) : own;
    }
    kit.near(
        expected(function, x, lengths, axes, norm),
        z,
        FftContract.near(x, factor(function, lengths, norm)));
  }

  private static double factor(Function function, long[] lengths, FftNorm norm) {
    double factor = 1;
    for (long n : lengths) {
      factor *= function.others().factor(n, norm);
    }
    return factor;
  }

  private static NdArray expected(
      Function function, NdArray x, long[] lengths, int[] axes, FftNorm norm) {
    int last = axes.length - 1;
    NdArray z = x;
    if (function.lastFirst()) {
      z = FftContract.transformed(function.last(), z, lengths[last], axes[last], norm);
    }
    for (int i = 0; i < last; i++) {
      z = FftContract.transformed(function.others(), z, lengths[i], axes[i], norm);
    }
    if (!function.lastFirst()) {
      z = FftContract.transformed(function.last(), z, lengths[last], axes[last], norm);
    }
    return z.astype(function.last().result(x.dtype()));
  }

  private static <A> void sized(Kit<A> kit, Function function, DType dtype) {
    NdArray x = FftContract.random(kit, dtype, Shape.of(4, 3, 5));
    int[] axes = {0, -1};
    for (FftNorm norm : FftNorm.values()) {
      for (long[] s : List.of(new long[] {6, 7}, new long[] {2, 4}, new long[] {-1, 3})) {
        long[] lengths = {s[0] == -1 ? 4 : s[0], s[1]};
        A z = function.sized().apply(kit.xp().fft(), kit.array(x), s, axes, norm);
        kit.near(
            expected(function, x, lengths, axes, norm),
            z,
            FftContract.near(x, factor(function, lengths, norm)));
      }
    }
    long[] kept = {2, -1};
    long[] lengths = {2, function.last().length(5)};
    A z = function.sized().apply(kit.xp().fft(), kit.array(x), kept, axes, FftNorm.BACKWARD);
    kit.near(expected(function, x, lengths, axes, FftNorm.BACKWARD), z, FftContract.near(x, 1));
  }

  private static <A> void refused(Kit<A> kit, Function function, DType dtype) {
    FftExtension<A> fft = kit.xp().fft();
    A x = kit.array(NdArray.full(dtype, Shape.of(2, 3), 1L));
    FftNorm norm = FftNorm.BACKWARD;
    kit.failsWithIndexError(() -> function.over().apply(fft, x, new int[] {2}, norm));
    kit.failsWithValueError(() -> function.over().apply(fft, x, new int[] {0, -2}, norm));
    kit.failsWithValueError(
        () -> function.sized().apply(fft, x, new long[] {4}, new int[] {0, 1}, norm));
    kit.failsWithValueError(
        () -> function.sized().apply(fft, x, new long[] {0, 4}, new int[] {0, 1}, norm));
  }
}
