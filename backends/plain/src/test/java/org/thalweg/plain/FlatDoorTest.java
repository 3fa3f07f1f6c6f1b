package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class FlatDoorTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  static Object[] rawArrays() {
    return new Object[] {
      new double[] {1, 2, 3},
      new float[] {1, 2, 3},
      new long[] {1, 2, 3},
      new int[] {1, 2, 3},
      new short[] {1, 2, 3},
      new byte[] {1, 2, 3},
      new boolean[] {true, false, true},
    };
  }

  @ParameterizedTest
  @MethodSource("rawArrays")
  void everyRawArrayGoesInAndComesBackAlike(Object raw) {
    Object back = there(raw, UnaryOperator.identity());

    assertEquals(raw.getClass(), back.getClass());
    assertEquals(PlainArray.of(raw).toString(), PlainArray.of(back).toString());
  }

  private static <U> U there(U raw, UnaryOperator<PlainArray> function) {
    Door<U, ?> door = Namespaces.door(raw);
    @SuppressWarnings("unchecked") // a raw array's door leads to plain arrays
    Door<U, PlainArray> plain = (Door<U, PlainArray>) door;
    return plain.leave(function.apply(plain.enter(raw)));
  }

  @Test
  void whatEntersIsShared() {
    double[] raw = {1, 2, 3};

    PlainArray x = FlatDoor.DOUBLES.enter(raw);

    assertSame(raw, x.data);
  }

  @Test
  void aNewResultLeavesWithoutACopy() {
    PlainArray z = XP.add(XP.ones(Shape.of(3)), XP.ones(Shape.of(3)));

    assertSame(z.data, FlatDoor.DOUBLES.leave(z));
  }

  @Test
  void aResultOnTheInputsMemoryLeavesAsACopy() {
    double[] raw = {1, 2, 3};

    double[] same = there(raw, x -> x);
    double[] reshaped = there(raw, x -> XP.reshape(XP.reshape(x, 3, 1), 3));
    double[] part = there(raw, x -> x.view(Shape.of(2), new int[] {1}, 1));

    assertNotSame(raw, same);
    assertNotSame(raw, reshaped);
    double[] expected = {2, 3};
    assertArrayEquals(expected, part);
  }

  @Test
  void aConstantLeavesAsACopy() {
    double[] elements = {1, 2};
    Constant constant = Constant.of(elements);

    FlatDoor.DOUBLES.leave(XP.constant(constant))[0] = 7;

    assertEquals("float64(2,) [1.0, 2.0]", XP.constant(constant).toString());
  }

  @Test
  void aResultOfAnotherDataTypePointsToPlainArray() {
    double[] raw = {1};

    var error = assertThrows(DTypeException.class, () -> there(raw, x -> XP.less(x, x)));

    assertTrue(error.toString().contains("PlainArray"), error.toString());
  }

  @Test
  void aResultOfAnotherRankPointsToPlainArray() {
    double[] raw = {1};

    var error = assertThrows(ShapeException.class, () -> there(raw, XP::sum));

    assertTrue(error.toString().contains("PlainArray"), error.toString());
  }

  @Test
  void plainArraysAnswerForThemselves() {
    PlainArray x = XP.asarray(1.0);

    ArrayNamespace<PlainArray> xp = Namespaces.of(x);

    assertSame(XP, xp);
    assertEquals(DType.FLOAT64, xp.dtype(x));
  }
}
