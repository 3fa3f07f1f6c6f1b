package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArraysFunction;

/** Gradient cases of Fourier transforms: even and odd lengths, padded and trimmed, every scale. */
final class FftGradients {
  private static final Constant TABLE =
      Constant.of(
          new double[] {0.7, -1.2, 2.1, 0.4, 1.5, -0.6, 0.9, -1.9, 1.1, 2.6, -0.3, 0.2},
          Shape.of(3, 4),
          DType.FLOAT64);

  private static final List<Line> LINES =
      List.of(
          new Line(4, -1, FftNorm.BACKWARD),
          new Line(7, -1, FftNorm.ORTHO),
          new Line(10, 1, FftNorm.FORWARD),
          new Line(2, 0, FftNorm.FORWARD),
          new Line(3, 0, FftNorm.ORTHO));

  private final List<GradientCase> cases = new ArrayList<>();

  private FftGradients() {}

  /** The cases, their functions named as {@code fft.rfft}. */
  static List<GradientCase> all() {
    FftGradients all = new FftGradients();
    all.lines("fft", true, FftGradients::fft);
    all.lines("ifft", true, FftGradients::ifft);
    all.lines("rfft", false, FftGradients::rfft);
    all.lines("irfft", true, FftGradients::irfft);
    all.lines("hfft", true, FftGradients::hfft);
    all.lines("ihfft", false, FftGradients::ihfft);
    all.lines("fft", false, FftGradients::fft);
    all.grids();
    return all.cases;
  }

  /**
   * What a transform goes along.
   *
   * @param n its length
   * @param axis the axis
   * @param norm the scale
   */
  private record Line(long n, int axis, FftNorm norm) {}

  /** A transform along an axis. */
  private interface Call {
    <A> A apply(ArrayNamespace<A> xp, A x, Line line);
  }

  /** A transform of squares, so that there is a second derivative. */
  private record OfSquares(Call call, Line line) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(call.apply(xp, xp.square(x.get(0)), line));
    }
  }

  private record Of(One call) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      return List.of(call.apply(xp, xp.square(x.get(0))));
    }
  }

  /** A transform of all axes. */
  private interface One {
    <A> A apply(ArrayNamespace<A> xp, A x);
  }

  private void add(String function, String name, boolean complex, ArraysFunction f) {
    List<Constant> real = List.of(TABLE);
    cases.add(
        new GradientCase(
            "fft." + function,
            (complex ? "complex, " : "real, ") + name,
            new RealParts(f, complex),
            complex ? RealParts.withImaginary(real) : real));
  }

  private void lines(String function, boolean complex, Call call) {
    for (Line line : LINES) {
      add(function, line.toString(), complex, new OfSquares(call, line));
    }
  }

  private void grids() {
    add("fftn", "all axes", true, new Of(FftGradients::fftn));
    add("ifftn", "all axes", true, new Of(FftGradients::ifftn));
    add("rfftn", "all axes", false, new Of(FftGradients::rfftn));
    add("irfftn", "all axes", true, new Of(FftGradients::irfftn));
    add("irfftn", "axes with lengths", true, new Of(FftGradients::irfftnOfLengths));
    add("fftshift", "all axes", true, new Of(FftGradients::fftshift));
    add("ifftshift", "all axes", false, new Of(FftGradients::ifftshift));
  }

  private static <A> A fft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.fft().fft(x, line.n(), line.axis(), line.norm());
  }

  private static <A> A ifft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.fft().ifft(x, line.n(), line.axis(), line.norm());
  }

  private static <A> A rfft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.fft().rfft(x, line.n(), line.axis(), line.norm());
  }

  private static <A> A irfft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.fft().irfft(x, line.n(), line.axis(), line.norm());
  }

  private static <A> A hfft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.fft().hfft(x, line.n(), line.axis(), line.norm());
  }

  private static <A> A ihfft(ArrayNamespace<A> xp, A x, Line line) {
    return xp.fft().ihfft(x, line.n(), line.axis(), line.norm());
  }

  private static <A> A fftn(ArrayNamespace<A> xp, A x) {
    return xp.fft().fftn(x);
  }

  private static <A> A ifftn(ArrayNamespace<A> xp, A x) {
    return xp.fft().ifftn(x);
  }

  private static <A> A rfftn(ArrayNamespace<A> xp, A x) {
    return xp.fft().rfftn(x);
  }

  private static <A> A irfftn(ArrayNamespace<A> xp, A x) {
    return xp.fft().irfftn(x);
  }

  private static <A> A fftshift(ArrayNamespace<A> xp, A x) {
    return xp.fft().fftshift(x);
  }

  private static <A> A ifftshift(ArrayNamespace<A> xp, A x) {
    return xp.fft().ifftshift(x);
  }

  private static <A> A irfftnOfLengths(ArrayNamespace<A> xp, A x) {
    return xp.fft().irfftn(x, new long[] {5, 4}, new int[] {1, 0}, FftNorm.ORTHO);
  }
}
