package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.doubles;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.FftNorm;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/** Transforms against the sum that defines them, closed forms and identities. */
class FourierTest {
  private static final FftExtension<PlainArray> FFT = XP.fft();
  private static final long SEED = 17;

  /** The defining sum, along the last axis. */
  private static PlainArray defined(PlainArray x) {
    int n = (int) x.shape.dim(-1);
    double[] matrix = new double[2 * n * n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        double angle = -2 * Math.PI * ((long) j * k % n) / n;
        matrix[2 * (j * n + k)] = Math.cos(angle);
        matrix[2 * (j * n + k) + 1] = Math.sin(angle);
      }
    }
    PlainArray wide = XP.astype(x, DType.COMPLEX128);
    return XP.matmul(wide, PlainArray.wrap(DType.COMPLEX128, Shape.of(n, n), matrix));
  }

  /** Powers of two and three, mixed, odd, large primes (by convolution) and their multiples. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 30, 31, 37, 60, 64, 74, 97, 121, 210})
  void transformsAreTheirDefinition(int n) {
    for (DType dtype : Near.FLOATS) {
      PlainArray x = Near.random(dtype, SEED, 2, n);
      double tolerance = 20 * XP.finfo(dtype).eps();

      PlainArray z = FFT.fft(x);

      assertEquals(XP.finfo(dtype).bits() == 32 ? DType.COMPLEX64 : DType.COMPLEX128, z.dtype);
      Near.within(defined(x), z, tolerance, dtype + ", seed " + SEED);
      Near.within(x, FFT.ifft(z), tolerance, dtype + ", seed " + SEED);
      if (!dtype.isComplex()) {
        Index half = Index.to(n / 2 + 1);
        Near.within(XP.getItem(z, Index.ellipsis(), half), FFT.rfft(x), tolerance, "seed " + SEED);
        PlainArray back = FFT.irfft(FFT.rfft(x), n);
        assertEquals(dtype, back.dtype);
        Near.within(x, back, tolerance, "seed " + SEED);
      }
    }
  }

  /** Closed form: a wave of frequency f has the transform n at f and 0 elsewhere. */
  @ParameterizedTest
  @ValueSource(ints = {65536, 86243, 99991, 100000})
  void longWavesHaveOneFrequency(int n) {
    int frequency = n / 3;
    double[] wave = new double[2 * n];
    for (int j = 0; j < n; j++) {
      double angle = 2 * Math.PI * ((long) j * frequency % n) / n;
      wave[2 * j] = Math.cos(angle);
      wave[2 * j + 1] = Math.sin(angle);
    }
    double[] expected = new double[2 * n];
    expected[2 * frequency] = n;

    PlainArray z = FFT.fft(PlainArray.wrap(DType.COMPLEX128, Shape.of(n), wave));

    Near.within(PlainArray.wrap(DType.COMPLEX128, Shape.of(n), expected), z, 1e-13, "n " + n);
  }

  @Test
  void energyIsKeptByTheOrthogonalTransform() {
    PlainArray x = Near.random(DType.COMPLEX128, SEED, 6, 35);

    PlainArray z = FFT.fftn(x, (int[]) null, FftNorm.ORTHO);

    Near.same(XP.linalg().vectorNorm(x), XP.linalg().vectorNorm(z), "Parseval, seed " + SEED);
  }

  @Test
  void scalesStandWhereTheNormSays() {
    PlainArray x = Near.random(DType.COMPLEX128, SEED, 6);
    PlainArray plain = FFT.fft(x);

    Near.same(XP.divide(plain, 6.0), FFT.fft(x, 6, -1, FftNorm.FORWARD), "forward");
    Near.same(XP.divide(plain, Math.sqrt(6)), FFT.fft(x, 6, -1, FftNorm.ORTHO), "ortho");
    for (FftNorm norm : FftNorm.values()) {
      Near.same(x, FFT.ifft(FFT.fft(x, 6, -1, norm), 6, -1, norm), norm.toString());
      PlainArray real = XP.real(x);
      Near.same(real, FFT.irfft(FFT.rfft(real, 6, -1, norm), 6, -1, norm), norm.toString());
      Near.same(real, FFT.hfft(FFT.ihfft(real, 6, -1, norm), 6, -1, norm), norm.toString());
    }
  }

  @Test
  void linesArePaddedAndTrimmedBefore() {
    PlainArray x = Near.random(DType.FLOAT64, SEED, 5);

    PlainArray padded = XP.concat(List.of(x, XP.zeros(Shape.of(4))));

    Near.same(FFT.fft(padded), FFT.fft(x, 9), "padded");
    Near.same(FFT.rfft(padded), FFT.rfft(x, 9), "padded");
    Near.same(FFT.fft(XP.getItem(x, Index.to(3))), FFT.fft(x, 3), "trimmed");
    Near.same(FFT.rfft(XP.getItem(x, Index.to(3))), FFT.rfft(x, 3), "trimmed");
    PlainArray half = FFT.rfft(x);
    Near.same(FFT.irfft(XP.getItem(half, Index.to(2)), 3), FFT.irfft(half, 3), "trimmed");
    assertEquals(Shape.of(4), FFT.irfft(half).shape);
  }

  @Test
  void anyAxisOfAnyLayoutIsTransformed() {
    PlainArray x = Near.random(DType.COMPLEX128, SEED, 4, 3, 5);
    for (int axis = 0; axis < 3; axis++) {
      PlainArray expected = XP.moveaxis(FFT.fft(XP.moveaxis(x, axis, -1)), -1, axis);

      Near.same(expected, FFT.fft(x, x.shape.dim(axis), axis), "axis " + axis);
      Near.same(expected, FFT.fft(x, x.shape.dim(axis), axis - 3), "axis " + axis);
    }
  }

  @Test
  void transformsOverSeveralAxesAreOneAfterTheOther() {
    PlainArray x = Near.random(DType.FLOAT64, SEED, 4, 3, 5);

    PlainArray all = FFT.fftn(x);

    Near.same(FFT.fft(FFT.fft(FFT.fft(x, 5, 2), 3, 1), 4, 0), all, "all axes");
    Near.same(x, XP.real(FFT.ifftn(all)), "back");
    Near.same(XP.getItem(all, Index.ellipsis(), Index.to(3)), FFT.rfftn(x), "half");
    int[] axes = {0, 1, 2};
    long[] lengths = {-1, -1, 5};
    Near.same(x, FFT.irfftn(FFT.rfftn(x), lengths, axes, FftNorm.BACKWARD), "real, back");
    long[] two = {6, 2};
    int[] outer = {-1, 0};
    Near.same(
        FFT.fft(FFT.fft(x, 6, 2), 2, 0), FFT.fftn(x, two, outer, FftNorm.BACKWARD), "lengths");
    assertEquals(DType.COMPLEX128, FFT.fftn(x, new int[0], FftNorm.BACKWARD).dtype);
  }

  @Test
  void imaginaryPartsThatCannotBeThereAreIgnored() {
    PlainArray z = Near.array(DType.COMPLEX128, Shape.of(3), 1, 7, 2, 3, 4, 9);
    PlainArray clean = Near.array(DType.COMPLEX128, Shape.of(3), 1, 0, 2, 3, 4, 0);

    Check.same(FFT.irfft(clean), FFT.irfft(z));
  }

  /** By the standard: f = [0, 1, ..., n/2 - 1, -n/2, ..., -1] / (d n) for even n. */
  @Test
  void frequenciesAreInTheStandardsOrder() {
    Check.same(doubles(0, 0.5, -1, -0.5), FFT.fftfreq(4, 0.5));
    Near.same(XP.divide(doubles(0, 1, 2, -2, -1), 5.0), FFT.fftfreq(5), "odd");
    Check.same(doubles(0, 0.5, 1), FFT.rfftfreq(4, 0.5));
    Near.same(XP.divide(doubles(0, 1, 2), 5.0), FFT.rfftfreq(5), "odd");
    assertEquals(DType.FLOAT32, FFT.fftfreq(4, 1, DType.FLOAT32).dtype);
    Check.same(doubles(-2, -1, 0, 1, 2), FFT.fftshift(doubles(0, 1, 2, -2, -1)));
    Check.same(doubles(0, 1, 2, -2, -1), FFT.ifftshift(doubles(-2, -1, 0, 1, 2)));
  }

  @Test
  void emptyStacksHaveEmptyTransformsAndEmptyLinesNone() {
    assertEquals(Shape.of(0, 5), FFT.fft(XP.zeros(Shape.of(0, 5))).shape);
    assertEquals(Shape.of(0, 3), FFT.rfft(XP.zeros(Shape.of(0, 5))).shape);
    assertEquals(Shape.of(2, 4), FFT.fft(XP.zeros(Shape.of(2, 0)), 4).shape);
    assertThrows(IllegalArgumentException.class, () -> FFT.fft(XP.zeros(Shape.of(2, 0))));
    assertThrows(IllegalArgumentException.class, () -> FFT.fft(doubles(1, 2), 0));
    assertThrows(IndexOutOfBoundsException.class, () -> FFT.fft(doubles(1, 2), 2, 1));
  }

  @Test
  void dataTypesThatAFunctionDoesNotTakeAreRefused() {
    PlainArray complex = Near.random(DType.COMPLEX64, SEED, 3);

    assertThrows(DTypeException.class, () -> FFT.fft(Check.ints(1, 2)));
    assertThrows(DTypeException.class, () -> FFT.rfft(complex));
    assertThrows(DTypeException.class, () -> FFT.ihfft(complex));
    assertThrows(DTypeException.class, () -> FFT.irfft(doubles(1, 2)));
    assertThrows(DTypeException.class, () -> FFT.hfft(doubles(1, 2)));
  }
}
