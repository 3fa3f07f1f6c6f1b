package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostArrayTest {
  private static ArraySpec spec(DType dtype, long... dims) {
    return new ArraySpec(Shape.of(dims), dtype);
  }

  @ParameterizedTest
  @EnumSource
  void aPrimitiveArrayIsWrappedAndNotCopied(DType dtype) {
    Class<?> type = dtype == DType.BOOL ? byte.class : dtype.javaType();
    Object array = Array.newInstance(type, dtype.isComplex() ? 12 : 6);

    HostArray host = HostArray.ofArray(spec(dtype, 2, 3), array);

    assertSame(array, host.array());
    assertEquals(dtype, host.dtype());
    assertEquals(Shape.of(2, 3), host.shape());
  }

  @Test
  void directMemoryHasNoArray() {
    DoubleBuffer buffer =
        ByteBuffer.allocateDirect(24).order(ByteOrder.nativeOrder()).asDoubleBuffer();

    HostArray host = HostArray.of(spec(DType.FLOAT64, 3), buffer);

    assertFalse(host.hasArray());
    assertSame(buffer, host.buffer());
    assertThrows(IllegalStateException.class, host::doubles);
  }

  @Test
  void partOfAnArrayIsNotGivenAsAll() {
    DoubleBuffer half = DoubleBuffer.wrap(new double[4], 2, 2).slice();

    HostArray host = HostArray.of(spec(DType.FLOAT64, 2), half);

    assertFalse(host.hasArray());
    assertThrows(IllegalStateException.class, host::array);
  }

  @Test
  void theFirstPartOfAnArrayIsNotGivenAsAll() {
    DoubleBuffer begin = DoubleBuffer.wrap(new double[4], 0, 2).slice();

    HostArray host = HostArray.of(spec(DType.FLOAT64, 2), begin);

    assertFalse(host.hasArray());
  }

  @Test
  void memoryThatDoesNotFitIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> HostArray.ofArray(spec(DType.FLOAT64, 2), new double[3]));
    assertThrows(
        IllegalArgumentException.class,
        () -> HostArray.ofArray(spec(DType.FLOAT64, 2), new float[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> HostArray.ofArray(spec(DType.BOOL, 2), new boolean[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> HostArray.ofArray(spec(DType.COMPLEX128, 2), new double[2]));
  }

  @Test
  void memoryInAnotherByteOrderIsRefused() {
    ByteOrder other =
        ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
            ? ByteOrder.LITTLE_ENDIAN
            : ByteOrder.BIG_ENDIAN;
    DoubleBuffer swapped = ByteBuffer.allocateDirect(16).order(other).asDoubleBuffer();

    assertThrows(
        IllegalArgumentException.class, () -> HostArray.of(spec(DType.FLOAT64, 2), swapped));
  }

  @Test
  void typedArraysAreThoseOfTheDtype() {
    HostArray doubles = HostArray.ofArray(spec(DType.FLOAT64, 1), new double[1]);

    assertTrue(doubles.hasArray());
    assertEquals(1, doubles.doubles().length);
    assertThrows(ClassCastException.class, doubles::longs);
  }
}
