package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.longs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.Side;

/** Integers of every data type reduced, sorted, searched and picked, against exact numbers. */
class IntegerReductionTest {
  /** Longer than a block of elements, and than what is summed in one go. */
  private static final int ROWS = 1300;

  private static final int COLUMNS = 3;

  static Stream<DType> dtypes() {
    return Exact.DTYPES.stream();
  }

  private static List<BigInteger> random(DType dtype, int count, long seed) {
    Random random = new Random(seed);
    List<BigInteger> few = Exact.interesting(dtype, random);
    return IntStream.range(0, count).mapToObj(i -> few.get(random.nextInt(few.size()))).toList();
  }

  private static DType sumType(DType dtype) {
    return Exact.isUnsigned(dtype) ? DType.UINT64 : DType.INT64;
  }

  private static List<BigInteger> columns(
      List<BigInteger> values, BinaryOperator<BigInteger> combine, DType dtype) {
    List<BigInteger> results = new ArrayList<>();
    for (int j = 0; j < COLUMNS; j++) {
      BigInteger result = values.get(j);
      for (int i = 1; i < ROWS; i++) {
        result = Exact.wrap(combine.apply(result, values.get(i * COLUMNS + j)), dtype);
      }
      results.add(result);
    }
    return results;
  }

  private static void check(DType dtype, List<BigInteger> wanted, PlainArray z, String what) {
    assertEquals(dtype, z.dtype(), what);
    assertEquals(wanted, Exact.values(z), what);
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void sumsAndProductsWrapInTheWidestTypeOfTheSign(DType dtype) {
    List<BigInteger> values = random(dtype, ROWS * COLUMNS, 3);
    PlainArray x = XP.reshape(Exact.array(dtype, values), ROWS, COLUMNS);
    DType wide = sumType(dtype);

    for (PlainArray layout : Layouts.of(x)) {
      check(wide, columns(values, BigInteger::add, wide), XP.sum(layout, 0), "sum");
      check(wide, columns(values, BigInteger::multiply, wide), XP.prod(layout, 0), "prod");
    }
    BigInteger sum = values.stream().reduce(BigInteger.ZERO, BigInteger::add);
    check(wide, List.of(Exact.wrap(sum, wide)), XP.sum(x), "sum of all");
    check(wide, List.of(Exact.wrap(sum, wide)), XP.sum(x, null, true), "sum of all");
    assertEquals(Shape.of(1, 1), XP.sum(x, null, true).shape());
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void sumsAndProductsWrapInTheTypeThatIsAskedFor(DType dtype) {
    List<BigInteger> values = random(dtype, ROWS * COLUMNS, 4);
    PlainArray x = XP.reshape(Exact.array(dtype, values), ROWS, COLUMNS);
    int[] axis = {0};

    for (DType to : Exact.DTYPES) {
      check(to, columns(cast(values, to), BigInteger::add, to), XP.sum(x, axis, to, false), "sum");
      check(
          to,
          columns(cast(values, to), BigInteger::multiply, to),
          XP.prod(x, axis, to, false),
          "prod");
      BigInteger all = cast(values, to).stream().reduce(BigInteger.ZERO, BigInteger::add);
      check(to, List.of(Exact.wrap(all, to)), XP.sum(x, null, to, false), "sum of all");
    }
  }

  @Test
  void whatIsSummedInAnotherTypeIsCastFirst() {
    PlainArray floats = Check.doubles(300.9, -1.5, 1);

    // 127 - 1 + 1; and 300 - 1 + 1.
    Check.same(XP.asarray(127, DType.INT8), XP.sum(floats, null, DType.INT8, false));
    Check.same(XP.asarray(300, DType.INT64), XP.sum(floats, null, DType.INT64, false));
    Check.same(XP.asarray(2.0), XP.sum(Check.ints(3, -1), null, DType.FLOAT64, false));
    Check.same(XP.asarray(2L), XP.sum(Check.bools(true, false, true)));
  }

  private static List<BigInteger> cast(List<BigInteger> values, DType to) {
    return values.stream().map(v -> Exact.wrap(v, to)).toList();
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void extremesAreOfTheValuesOfTheDataType(DType dtype) {
    List<BigInteger> values = random(dtype, ROWS * COLUMNS, 5);
    PlainArray x = XP.reshape(Exact.array(dtype, values), ROWS, COLUMNS);

    for (PlainArray layout : Layouts.of(x)) {
      check(dtype, columns(values, BigInteger::max, dtype), XP.max(layout, 0), "max");
      check(dtype, columns(values, BigInteger::min, dtype), XP.min(layout, 0), "min");
    }
    BigInteger max = Collections.max(values);
    BigInteger min = Collections.min(values);
    check(dtype, List.of(max), XP.max(x), "max of all");
    check(dtype, List.of(min), XP.min(x), "min of all");
    Check.same(XP.asarray((long) values.indexOf(max)), XP.argmax(x));
    Check.same(XP.asarray((long) values.indexOf(min)), XP.argmin(x));
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void reductionsOfNothingGiveTheirIdentity(DType dtype) {
    PlainArray x = XP.zeros(new long[] {0, 2}, dtype);
    int[] axis = {0};

    Check.same(Exact.array(sumType(dtype), 0, 0), XP.sum(x, 0));
    Check.same(Exact.array(dtype, 1, 1), XP.prod(x, axis, dtype, false));
    assertEquals(Shape.of(0), XP.max(x, 1).shape());
    assertThrows(IllegalArgumentException.class, () -> XP.max(x, 0));
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void runningSumsAndProductsWrap(DType dtype) {
    List<BigInteger> values = random(dtype, 50, 6);
    PlainArray x = Exact.array(dtype, values);
    for (DType to : List.of(dtype, sumType(dtype))) {
      List<BigInteger> sums = new ArrayList<>(List.of(BigInteger.ZERO));
      List<BigInteger> products = new ArrayList<>(List.of(BigInteger.ONE));
      for (BigInteger value : values) {
        BigInteger cast = Exact.wrap(value, to);
        sums.add(Exact.wrap(sums.get(sums.size() - 1).add(cast), to));
        products.add(Exact.wrap(products.get(products.size() - 1).multiply(cast), to));
      }

      check(to, sums, XP.cumulativeSum(x, 0, to, true), "cumulativeSum");
      check(to, products, XP.cumulativeProd(x, 0, to, true), "cumulativeProd");
    }
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void sortingAndSearchingFollowTheValuesOfTheDataType(DType dtype) {
    List<BigInteger> values = random(dtype, 200, 7);
    PlainArray x = Exact.array(dtype, values);
    List<BigInteger> ascending = values.stream().sorted().toList();
    List<BigInteger> descending = values.stream().sorted(Comparator.reverseOrder()).toList();

    check(dtype, ascending, XP.sort(x), "sort");
    check(dtype, descending, XP.sort(x, 0, true), "sort descending");
    check(dtype, ascending, XP.take(x, XP.argsort(x)), "argsort");
    PlainArray places = XP.searchsorted(XP.sort(x), x, Side.RIGHT);
    List<BigInteger> wanted =
        values.stream()
            .map(
                v ->
                    BigInteger.valueOf(ascending.stream().filter(a -> a.compareTo(v) <= 0).count()))
            .toList();
    check(DType.INT64, wanted, places, "searchsorted");
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void scatterCombinesAsTheDataTypeReadsIt(DType dtype) {
    List<BigInteger> values = random(dtype, 40, 8);
    PlainArray updates = Exact.array(dtype, values);
    PlainArray x = Exact.array(dtype, 7, 7);
    PlainArray indices = XP.zeros(new long[] {40}, DType.INT64);
    BigInteger seven = BigInteger.valueOf(7);

    check(
        dtype,
        List.of(Collections.max(values).max(seven), seven),
        XP.scatterMax(x, indices, updates, 0),
        "scatterMax");
    check(
        dtype,
        List.of(Collections.min(values).min(seven), seven),
        XP.scatterMin(x, indices, updates, 0),
        "scatterMin");
    BigInteger sum = values.stream().reduce(seven, BigInteger::add);
    check(
        dtype,
        List.of(Exact.wrap(sum, dtype), seven),
        XP.scatterAdd(x, indices, updates, 0),
        "scatterAdd");
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void everyIntegerTypeServesAsIndices(DType dtype) {
    PlainArray x = longs(10, 11, 12);
    PlainArray indices = Exact.array(dtype, 2, 0, 2);
    PlainArray outside = Exact.array(dtype, List.of(BigInteger.ZERO, Exact.greatest(dtype)));
    List<Function<PlainArray, PlainArray>> functions =
        List.of(
            i -> XP.take(x, i),
            i -> XP.takeAlongAxis(x, i, 0),
            i -> XP.getItem(x, Index.array(i)),
            i -> XP.take(XP.astype(x, DType.FLOAT64), i));

    for (Function<PlainArray, PlainArray> function : functions) {
      Check.same(longs(12, 10, 12), XP.astype(function.apply(indices), DType.INT64));
      assertThrows(IndexOutOfBoundsException.class, () -> function.apply(outside));
    }
    Check.same(longs(10, 10, 11, 12, 12), XP.repeat(x, indices(dtype), 0));
    if (!Exact.isUnsigned(dtype)) {
      Check.same(longs(12), XP.take(x, Exact.array(dtype, -1)));
    }
  }

  private static PlainArray indices(DType dtype) {
    return Exact.array(dtype, 2, 1, 2);
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void choosingAndCountingKeepTheDataType(DType dtype) {
    PlainArray x =
        Exact.array(dtype, List.of(Exact.least(dtype), BigInteger.ONE, Exact.greatest(dtype)));
    PlainArray other = Exact.array(dtype, 5, 5, 5);

    check(
        dtype,
        List.of(BigInteger.valueOf(5), BigInteger.ONE, BigInteger.valueOf(5)),
        XP.where(XP.equal(x, 1L), x, other),
        "where");
    check(
        dtype,
        List.of(BigInteger.TWO, BigInteger.TWO, BigInteger.valueOf(5)),
        XP.clip(
            XP.clip(Exact.array(dtype, 1, 2, 99), Exact.array(dtype, 2)),
            Exact.array(dtype, 0),
            other),
        "clip");
    int zeros = Exact.isUnsigned(dtype) ? 1 : 0;
    Check.same(XP.asarray(3L - zeros), XP.countNonzero(x));
    assertEquals(3 - zeros, XP.nonzero(x).get(0).shape().dim(0));
    check(
        DType.INT64,
        List.of(BigInteger.valueOf(1)),
        XP.astype(XP.diff(Exact.array(dtype, 3, 4)), DType.INT64),
        "diff");
  }

  @ParameterizedTest
  @MethodSource("dtypes")
  void productsOfMatricesWrap(DType dtype) {
    List<BigInteger> values = random(dtype, 6, 9);
    PlainArray x = XP.reshape(Exact.array(dtype, values), 2, 3);
    PlainArray y = XP.reshape(Exact.array(dtype, values), 3, 2);
    List<BigInteger> wanted = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < 3; k++) {
          sum = sum.add(values.get(i * 3 + k).multiply(values.get(k * 2 + j)));
        }
        wanted.add(Exact.wrap(sum, dtype));
      }
    }

    check(dtype, wanted, XP.matmul(x, y), "matmul");
    check(dtype, wanted, XP.tensordot(x, y, 1), "tensordot");
    check(
        dtype,
        List.of(wanted.get(0), wanted.get(3)),
        XP.vecdot(x, XP.matrixTranspose(y)),
        "vecdot");
  }

  @Test
  void sumOfManyLargeIntegersIsWide() {
    PlainArray x = XP.full(Shape.of(3, 1000), Integer.MAX_VALUE, DType.INT32);

    Check.same(XP.asarray(3000L * Integer.MAX_VALUE), XP.sum(x));
    Check.same(XP.asarray(0L), XP.sum(XP.zeros(Shape.of(0), DType.INT32)));
  }
}
