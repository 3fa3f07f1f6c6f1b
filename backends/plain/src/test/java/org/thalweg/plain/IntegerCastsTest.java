package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.bools;
import static org.thalweg.plain.Check.doubles;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;

/** Integers made, converted and shown. */
class IntegerCastsTest {
  private static final double[] FLOATS = {
    0,
    -0.0,
    0.9,
    -0.9,
    1.5,
    -1.5,
    127.5,
    128,
    -128.9,
    -129,
    255.9,
    256,
    300,
    -300,
    65535.5,
    1e5,
    0x1p31,
    -0x1p31,
    0x1p32,
    4294967295.5,
    0x1p53,
    0x1p63,
    -0x1p63,
    0x1.fffffp63,
    0x1p64,
    1e30,
    -1e30,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  static Stream<DType> dtypes() {
    return Exact.DTYPES.stream();
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void integersKeepTheLowerBitsThatFit(DType dtype) {
    // More than one block, with a remainder.
    List<BigInteger> few = Exact.interesting(dtype, new Random(1));
    List<BigInteger> values =
        IntStream.range(0, 2100).mapToObj(i -> few.get(i % few.size())).toList();

    for (DType to : Exact.DTYPES) {
      List<BigInteger> wanted = values.stream().map(v -> Exact.wrap(v, to)).toList();
      for (PlainArray x : Layouts.of(Exact.array(dtype, values))) {
        PlainArray z = XP.astype(x, to);
        assertEquals(to, z.dtype());
        assertEquals(wanted, Exact.values(z), dtype + " to " + to);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void integersAreRoundedOnceToFloats(DType dtype) {
    List<BigInteger> values = new ArrayList<>(Exact.interesting(dtype, new Random(2)));
    // Ties and their neighbours, which rounding to double first would move, if they fit.
    for (long offset : new long[] {-1, 0, 1}) {
      values.add(Exact.wrap(BigInteger.valueOf((1L << 62) + (1L << 38) + offset), dtype));
      values.add(Exact.wrap(BigInteger.valueOf((3L << 62) + (1L << 39) + offset), dtype));
      values.add(Exact.wrap(BigInteger.valueOf((3L << 62) + (1L << 10) + offset), dtype));
      values.add(Exact.wrap(BigInteger.valueOf((1L << 24) + 1 + offset), dtype));
    }
    PlainArray x = Exact.array(dtype, values);

    double[] doubles = (double[]) XP.astype(x, DType.FLOAT64).toFlatArray();
    float[] floats = (float[]) XP.astype(x, DType.FLOAT32).toFlatArray();

    for (int i = 0; i < doubles.length; i++) {
      assertEquals(new BigDecimal(values.get(i)).doubleValue(), doubles[i]);
      assertEquals(new BigDecimal(values.get(i)).floatValue(), floats[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void floatsAreTruncatedAndHeldAtTheBounds(DType dtype) {
    List<BigInteger> wanted = new ArrayList<>();
    for (double x : FLOATS) {
      wanted.add(
          Double.isNaN(x)
              ? BigInteger.ZERO
              : Double.isInfinite(x)
                  ? x > 0 ? Exact.greatest(dtype) : Exact.least(dtype)
                  : new BigDecimal(x)
                      .toBigInteger()
                      .max(Exact.least(dtype))
                      .min(Exact.greatest(dtype)));
    }

    assertEquals(wanted, Exact.values(XP.astype(doubles(FLOATS), dtype)));
    PlainArray singles = XP.astype(doubles(-1.5, 200, 0x1p63, 0x1.8p63, 1e30), DType.FLOAT32);
    assertEquals(
        Exact.values(XP.astype(XP.astype(singles, DType.FLOAT64), dtype)),
        Exact.values(XP.astype(singles, dtype)));
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void truthIsWhatIsNotZero(DType dtype) {
    PlainArray x = Exact.array(dtype, List.of(BigInteger.ZERO, Exact.greatest(dtype)));

    Check.same(bools(false, true), XP.astype(x, DType.BOOL));
    Check.same(Exact.array(dtype, 0, 1), XP.astype(bools(false, true), dtype));
    Check.same(bools(true, false), XP.logicalNot(x));
    Check.same(bools(true), XP.reshape(XP.any(x), 1));
    Check.same(bools(false), XP.reshape(XP.all(x), 1));
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void aNumberFillsOnlyWhatHoldsIt(DType dtype) {
    Shape shape = Shape.of(3);
    BigInteger least = Exact.least(dtype);
    BigInteger greatest = Exact.greatest(dtype).min(BigInteger.valueOf(Long.MAX_VALUE));

    for (BigInteger fits : List.of(least, BigInteger.ONE, greatest)) {
      PlainArray z = XP.full(shape, fits.longValueExact(), dtype);
      assertEquals(List.of(fits, fits, fits), Exact.values(z));
    }
    if (least.bitLength() < 63) {
      long below = least.longValueExact() - 1;
      assertThrows(DTypeException.class, () -> XP.full(shape, below, dtype));
    }
    if (greatest.bitLength() < 63) {
      long above = greatest.longValueExact() + 1;
      assertThrows(DTypeException.class, () -> XP.full(shape, above, dtype));
      assertThrows(DTypeException.class, () -> XP.add(Exact.array(dtype, 1), above));
    }
    assertThrows(DTypeException.class, () -> XP.full(shape, 1.0, dtype));
    assertThrows(DTypeException.class, () -> XP.full(shape, true, dtype));
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void rangesAndMatricesAreMadeInEveryDataType(DType dtype) {
    Check.same(Exact.array(dtype, 3, 5, 7), XP.arange(3, 9, 2, dtype));
    Check.same(Exact.array(dtype, 3, 4), XP.arange(3.0, 5, 1, dtype));
    Check.same(Exact.array(dtype, 0, 1, 0, 0, 0, 1), XP.reshape(XP.eye(2, 3, 1, dtype), -1));
    Check.same(Exact.array(dtype, 1, 0, 3, 4), XP.reshape(XP.tril(square(dtype)), -1));
    Check.same(Exact.array(dtype, 1, 2, 0, 4), XP.reshape(XP.triu(square(dtype)), -1));
    Check.same(Exact.array(dtype, 0, 0), XP.zeros(new long[] {2}, dtype));
    Check.same(Exact.array(dtype, 1, 1), XP.ones(new long[] {2}, dtype));
  }

  private static PlainArray square(DType dtype) {
    return XP.reshape(Exact.array(dtype, 1, 2, 3, 4), 2, 2);
  }

  @Test
  void bytesAndShortsAreSignedUnlessADataTypeIsGiven() {
    byte[] bytes = {-1, 1};
    short[] shorts = {-1, 1};

    assertEquals(DType.INT8, PlainArray.of(bytes).dtype());
    assertEquals(DType.INT16, PlainArray.of(shorts).dtype());
    assertArrayEquals(bytes, (byte[]) PlainArray.of(bytes).toFlatArray());
    assertArrayEquals(shorts, (short[]) PlainArray.of(shorts).toFlatArray());
    PlainArray unsigned = XP.asarray(bytes, new long[] {2}, DType.UINT8);
    assertArrayEquals(bytes, (byte[]) unsigned.toFlatArray());
    Check.same(doubles(255, 1), XP.astype(unsigned, DType.FLOAT64));
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void numbersPrintAsTheirDataTypeReadsThem(DType dtype) {
    PlainArray x = Exact.array(dtype, List.of(Exact.least(dtype), Exact.greatest(dtype)));

    String wanted = dtype + "(2,) [" + Exact.least(dtype) + ", " + Exact.greatest(dtype) + "]";
    assertEquals(wanted, x.toString());
  }

  @Test
  void mixedIntegersGoToTheTypeThatHoldsBoth() {
    PlainArray signed = Exact.array(DType.INT8, -1, -128);
    PlainArray unsigned = Exact.array(DType.UINT8, 255, 255);

    Check.same(Exact.array(DType.INT16, 254, 127), XP.add(signed, unsigned));
    Check.same(bools(false, false), XP.equal(signed, unsigned));
    assertThrows(
        DTypeException.class,
        () -> XP.add(Exact.array(DType.UINT64, 1), Exact.array(DType.INT8, 1)));
  }
}
