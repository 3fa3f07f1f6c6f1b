package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.bools;
import static org.thalweg.plain.Check.counted;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.ints;
import static org.thalweg.plain.Check.longs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Shape;
import org.thalweg.array.UniqueAll;

/** Distinct elements, and elements among others. */
class SetTest {
  private static final double NAN = Double.NaN;

  @Test
  void eachNanIsAValueAndBothZerosAreOne() {
    UniqueAll<PlainArray> all = XP.uniqueAll(doubles(NAN, 0.0, 2, -0.0, NAN, 2));

    Check.same(doubles(0.0, 2, NAN, NAN), all.values());
    Check.same(longs(1, 2, 0, 4), all.indices());
    Check.same(longs(2, 0, 1, 0, 3, 1), all.inverseIndices());
    Check.same(longs(2, 2, 1, 1), all.counts());
  }

  @Test
  void nanOfSinglePrecisionAndOfAnyBitsIsAValueToo() {
    float[] singles = {Float.NaN, 1, Float.intBitsToFloat(0xffc00001), 1};

    UniqueAll<PlainArray> all = XP.uniqueAll(PlainArray.of(singles));

    Check.same(longs(1, 0, 2), all.indices());
    Check.same(longs(2, 1, 1), all.counts());
  }

  @Test
  void integersWithTheBitsOfNanAreAsAllOthers() {
    long bits = Double.doubleToLongBits(NAN);

    Check.same(longs(bits), XP.uniqueValues(longs(bits, bits)));
    Check.same(bools(true), XP.isin(longs(bits), longs(1, bits)));
  }

  @Test
  void inverseHasTheShapeOfTheArray() {
    PlainArray x = XP.permuteDims(XP.reshape(ints(3, 1, 1, 3, 2, 1), 2, 3), new int[] {1, 0});

    UniqueAll<PlainArray> all = XP.uniqueAll(x);

    Check.same(ints(1, 2, 3), all.values());
    Check.same(XP.reshape(longs(2, 2, 0, 1, 0, 0), 3, 2), all.inverseIndices());
    Check.same(longs(2, 3, 0), all.indices());
    Check.same(XP.asarray(0L), XP.uniqueInverse(XP.asarray(5.0)).inverseIndices());
  }

  @Test
  void nothingHasNoValues() {
    UniqueAll<PlainArray> all = XP.uniqueAll(counted(0, 3));

    assertEquals(Shape.of(0), all.values().shape());
    assertEquals(Shape.of(0), all.counts().shape());
    assertEquals(Shape.of(0, 3), all.inverseIndices().shape());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 3000})
  void everyElementIsFoundAgain(int count) {
    long seed = 5;
    Random random = new Random(seed);
    for (DType dtype : Layouts.DTYPES) {
      PlainArray x = Layouts.random(dtype, random, count);

      UniqueAll<PlainArray> all = XP.uniqueAll(x);

      String what = dtype + ", seed " + seed;
      // 0 for -0, as the two are one value.
      PlainArray plain = dtype == DType.BOOL ? x : XP.add(x, XP.zerosLike(x));
      Check.same(plain, XP.take(cleared(all.values()), all.inverseIndices()), what);
      Check.same(all.values(), XP.take(x, all.indices()), what);
      assertEquals(count, XP.toFlatArray(XP.sum(all.counts())) instanceof long[] c ? c[0] : -1);
      List<Integer> firsts = new ArrayList<>();
      long[] inverse = (long[]) all.inverseIndices().toFlatArray();
      for (int i = 0; i < all.values().size; i++) {
        firsts.add(indexOf(inverse, i));
      }
      long[] wanted = firsts.stream().mapToLong(Integer::longValue).toArray();
      Check.same(PlainArray.of(wanted), all.indices(), what);
    }
  }

  private static PlainArray cleared(PlainArray x) {
    return x.dtype == DType.BOOL ? x : XP.add(x, XP.zerosLike(x));
  }

  private static int indexOf(long[] values, long wanted) {
    int i = 0;
    while (values[i] != wanted) {
      i++;
    }
    return i;
  }

  @Test
  void unsignedValuesAscendAsUnsigned() {
    PlainArray x = Exact.array(DType.UINT64, -1, 0, 1, -1);

    Check.same(Exact.array(DType.UINT64, 0, 1, -1), XP.uniqueValues(x));
    Check.same(longs(1, 1, 2), XP.uniqueCounts(x).counts());
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLEX64", "COMPLEX128"})
  void complexNumbersAreEqualInBothParts(DType dtype) {
    double[] parts = {1, 2, 1, -2, 0, -0.0, 1, 2, NAN, 0, -0.0, 0, 0, NAN, NAN, 0};
    PlainArray x = complex(dtype, parts);

    UniqueAll<PlainArray> all = XP.uniqueAll(x);

    // By real, then by imaginary part, NaN last: 0, 0+NaNj, 1-2j, 1+2j, NaN, NaN.
    Check.same(longs(2, 6, 1, 0, 4, 7), all.indices());
    Check.same(longs(2, 1, 1, 2, 1, 1), all.counts());
    Check.same(longs(3, 2, 0, 3, 4, 0, 1, 5), all.inverseIndices());
    Check.same(
        bools(true, false, true, true, false, true, false, false),
        XP.isin(x, complex(dtype, 1, 2, -0.0, -0.0, NAN, 0)));
  }

  private static PlainArray complex(DType dtype, double... parts) {
    long[] shape = {parts.length / 2};
    if (dtype == DType.COMPLEX128) {
      return XP.asarray(parts, shape, dtype);
    }
    float[] singles = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      singles[i] = (float) parts[i];
    }
    return XP.asarray(singles, shape, dtype);
  }

  @Test
  void elementsAreFoundByEquality() {
    PlainArray x = XP.reshape(doubles(1, NAN, 0.0, 5), 2, 2);
    PlainArray others = doubles(5, -0.0, NAN, 7);

    Check.same(XP.reshape(bools(false, false, true, true), 2, 2), XP.isin(x, others));
    Check.same(XP.reshape(bools(true, true, false, false), 2, 2), XP.isin(x, others, true));
    Check.same(bools(false, false), XP.isin(doubles(1, 2), counted(0)));
    Check.same(XP.asarray(true), XP.isin(XP.asarray(2L), longs(1, 2)));
    Check.same(bools(true, false), XP.isin(ints(300, 44), Exact.array(DType.INT16, 300)));
    Check.same(bools(true, false), XP.isin(bools(true, false), bools(true)));
    assertThrows(DTypeException.class, () -> XP.isin(ints(1), doubles(1)));
  }

  @Test
  void manyElementsAreFoundAmongMany() {
    long seed = 6;
    Random random = new Random(seed);
    long[] elements = random.longs(2000, 0, 1000).toArray();
    long[] others = random.longs(500, 0, 1000).toArray();
    boolean[] wanted = new boolean[elements.length];
    for (int i = 0; i < wanted.length; i++) {
      long element = elements[i];
      wanted[i] = Arrays.stream(others).anyMatch(other -> other == element);
    }

    Check.same(bools(wanted), XP.isin(longs(elements), longs(others)), "seed " + seed);
  }
}
