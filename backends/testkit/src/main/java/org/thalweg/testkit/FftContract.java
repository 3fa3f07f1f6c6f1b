package org.thalweg.testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Shape;

/** The extension of Fourier transforms, along one axis; several axes and helpers in two more. */
final class FftContract implements Section {

  /** A transform called with everything that it takes. */
  private interface Call {
    <A> A apply(FftExtension<A> fft, A x, long n, int axis, FftNorm norm);
  }

  /** A transform of the last axis. */
  private interface OfLast {
    <A> A apply(FftExtension<A> fft, A x);
  }

  /** A transform of a length. */
  private interface Sized {
    <A> A apply(FftExtension<A> fft, A x, long n);
  }

  /** A transform of a length along an axis. */
  private interface Along {
    <A> A apply(FftExtension<A> fft, A x, long n, int axis);
  }

  private record Function(
      String name, Fourier oracle, Call call, OfLast last, Sized sized, Along along) {}

  private static final List<Function> FUNCTIONS =
      List.of(
          new Function(
              "fft",
              Fourier.FFT,
              FftExtension::fft,
              FftExtension::fft,
              FftExtension::fft,
              FftExtension::fft),
          new Function(
              "ifft",
              Fourier.IFFT,
              FftExtension::ifft,
              FftExtension::ifft,
              FftExtension::ifft,
              FftExtension::ifft),
          new Function(
              "rfft",
              Fourier.RFFT,
              FftExtension::rfft,
              FftExtension::rfft,
              FftExtension::rfft,
              FftExtension::rfft),
          new Function(
              "irfft",
              Fourier.IRFFT,
              FftExtension::irfft,
              FftExtension::irfft,
              FftExtension::irfft,
              FftExtension::irfft),
          new Function(
              "hfft",
              Fourier.HFFT,
              FftExtension::hfft,
              FftExtension::hfft,
              FftExtension::hfft,
              FftExtension::hfft),
          new Function(
              "ihfft",
              Fourier.IHFFT,
              FftExtension::ihfft,
              FftExtension::ihfft,
              FftExtension::ihfft,
              FftExtension::ihfft));

  @Override
  public Class<?> functions() {
    return FftExtension.class;
  }

  @Override
  public Optional<String> name(Method method) {
    return Section.super.name(method).filter(name -> !name.equals("xp")).map(name -> "fft." + name);
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    for (Function function : FUNCTIONS) {
      for (FftNorm norm : FftNorm.values()) {
        lengths(cases, function, norm);
      }
      axes(cases, function);
      refused(cases, function);
    }
    realInput(cases);
    new FftGridCases().declare(cases);
    new FrequencyCases().declare(cases);
  }

  private static List<DType> dtypes(Function function) {
    return function.oracle().takesReal() ? Cases.REAL_FLOATING : Cases.COMPLEX;
  }

  /** Random elements of up to 1 in each part. */
  static NdArray random(Kit<?> kit, DType dtype, Shape shape) {
    LinalgKit<?> tools = new LinalgKit<>(kit, dtype);
    return tools.random(shape);
  }

  /** The transform along an axis, by its definition, in double. */
  static NdArray transformed(Fourier oracle, NdArray x, long n, int axis, FftNorm norm) {
    DType wide = x.dtype().isComplex() ? DType.COMPLEX128 : DType.FLOAT64;
    return x.astype(wide)
        .along(
            Math.floorMod(axis, x.ndim()),
            oracle.result(wide),
            line -> oracle.of(line, (int) n, norm));
  }

  /** Forty units in the last place of what a sum over a line or a grid is about as large as. */
  static Tolerance near(NdArray x, double factor) {
    double squares = 1;
    for (Object cell : x.cells()) {
      Complex z = Complex.of(cell);
      squares += z.re() * z.re() + z.im() * z.im();
    }
    return Tolerance.ulps(40, 2 * factor * Math.sqrt(squares));
  }

  private static <A> void lengths(Cases<A> cases, Function function, FftNorm norm) {
    cases.each(
        "fft." + function.name(),
        "of every kind of length, padded and trimmed, " + norm,
        dtypes(function),
        (kit, dtype) -> {
          for (long n : new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 30, 31, 64, 97}) {
            for (long line : new long[] {n, n / 2 + 1, 2 * n + 3}) {
              NdArray x = random(kit, dtype, Shape.of(line));
              DType result = function.oracle().result(dtype);
              NdArray expected = transformed(function.oracle(), x, n, 0, norm).astype(result);
              A z = function.call().apply(kit.xp().fft(), kit.array(x), n, 0, norm);
              kit.near(expected, z, near(x, function.oracle().factor(n, norm)));
            }
          }
        });
  }

  private static <A> void axes(Cases<A> cases, Function function) {
    cases.each(
        "fft." + function.name(),
        "along every axis in every layout; the last one, its own length and no scale by default",
        dtypes(function),
        (kit, dtype) -> {
          FftExtension<A> fft = kit.xp().fft();
          Fourier oracle = function.oracle();
          NdArray x = random(kit, dtype, Shape.of(3, 4, 5));
          DType result = oracle.result(dtype);
          for (Layout layout : Layout.values()) {
            A array = layout.make(kit.xp(), x);
            for (int axis = -3; axis < 3; axis++) {
              NdArray expected = transformed(oracle, x, 6, axis, FftNorm.BACKWARD).astype(result);
              kit.near(expected, function.along().apply(fft, array, 6, axis), near(x, 1));
            }
            NdArray last = transformed(oracle, x, 7, -1, FftNorm.BACKWARD).astype(result);
            kit.near(last, function.sized().apply(fft, array, 7), near(x, 1));
            NdArray own =
                transformed(oracle, x, oracle.length(5), -1, FftNorm.BACKWARD).astype(result);
            kit.near(own, function.last().apply(fft, array), near(x, 1));
          }
          NdArray none = NdArray.full(dtype, Shape.of(0, 4), 0L);
          NdArray expected = transformed(oracle, none, 4, -1, FftNorm.BACKWARD).astype(result);
          kit.same(expected, function.sized().apply(fft, kit.array(none), 4));
        });
  }

  private static <A> void refused(Cases<A> cases, Function function) {
    cases.add(
        "fft." + function.name(),
        "axes that are not there, lengths below 1, and other kinds of numbers are refused",
        kit -> {
          FftExtension<A> fft = kit.xp().fft();
          for (DType dtype : kit.having(dtypes(function))) {
            A x = kit.array(NdArray.full(dtype, Shape.of(2, 3), 1L));
            kit.failsWithIndexError(() -> function.along().apply(fft, x, 3, 2));
            kit.failsWithIndexError(() -> function.along().apply(fft, x, 3, -3));
            kit.failsWithValueError(() -> function.sized().apply(fft, x, 0));
            kit.failsWithValueError(() -> function.sized().apply(fft, x, -1));
          }
          List<DType> others =
              function.oracle().takesReal()
                  ? Cases.COMPLEX
                  : List.of(DType.INT32, DType.INT64, DType.BOOL);
          for (DType dtype : kit.having(others)) {
            A x = kit.array(NdArray.full(dtype, Shape.of(4), 1L));
            kit.fails(DTypeException.class, () -> function.last().apply(fft, x));
          }
        });
  }

  private static <A> void realInput(Cases<A> cases) {
    cases.each(
        "fft.fft",
        "takes real numbers too",
        Cases.REAL_FLOATING,
        (kit, dtype) -> {
          NdArray x = random(kit, dtype, Shape.of(6));
          NdArray expected =
              transformed(Fourier.FFT, x, 6, 0, FftNorm.BACKWARD).astype(Cells.complex(dtype));

          kit.near(expected, kit.xp().fft().fft(kit.array(x)), near(x, 1));
        });
  }
}
