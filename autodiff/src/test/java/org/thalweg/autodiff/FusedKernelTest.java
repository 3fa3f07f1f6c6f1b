package org.thalweg.autodiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.autodiff.Plain.XP;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;

/** Loops in one pass give what the functions that they stand for give. */
class FusedKernelTest {
  private static final double[] VALUES = {
    0, -0.0, 1, -2.5, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e300
  };

  private static Stream<DType> floats() {
    return Stream.of(DType.FLOAT64, DType.FLOAT32);
  }

  /** Each value with each: the value at i / n, or at i % n. */
  private static PlainArray pairs(DType dtype, boolean first) {
    int n = VALUES.length;
    double[] values = new double[n * n];
    for (int i = 0; i < values.length; i++) {
      values[i] = VALUES[first ? i / n : i % n];
    }
    return XP.astype(XP.reshape(PlainArray.of(values), n, n), dtype);
  }

  private static void assertSame(DifferentiableOperator operator, List<PlainArray> inputs) {
    HostKernel kernel = operator.hostKernel().orElseThrow();
    List<ArraySpec> specs =
        inputs.stream().map(x -> new ArraySpec(XP.shape(x), XP.dtype(x))).toList();
    assertTrue(kernel.accepts(specs));

    PlainArray fused = XP.apply(operator, inputs).get(0);
    PlainArray composed = operator.forward(XP, inputs).get(0);

    assertEquals(XP.shape(composed), XP.shape(fused));
    assertEquals(XP.dtype(composed), XP.dtype(fused));
    assertArrayEquals(doubles(composed), doubles(fused));
  }

  private static double[] doubles(PlainArray x) {
    return (double[]) XP.toFlatArray(XP.astype(x, DType.FLOAT64));
  }

  @ParameterizedTest
  @MethodSource("floats")
  void productsWithZerosAgree(DType dtype) {
    PlainArray g = pairs(dtype, true);
    PlainArray d = pairs(dtype, false);
    PlainArray number = XP.full(Shape.SCALAR, Double.POSITIVE_INFINITY, dtype);

    assertSame(new ZeroProduct(), List.of(g, d));
    assertSame(new ZeroProduct(), List.of(g, number));
    assertSame(new ZeroProduct(), List.of(XP.zerosLike(number), d));
  }

  @ParameterizedTest
  @MethodSource("floats")
  void partsOfTheLargerAgree(DType dtype) {
    PlainArray x = pairs(dtype, true);
    PlainArray y = pairs(dtype, false);
    PlainArray g = XP.full(XP.shape(x), 0.3, dtype);
    PlainArray number = XP.full(Shape.SCALAR, 1.0, dtype);

    assertSame(new Winning(), List.of(g, x, y));
    assertSame(new Winning(), List.of(g, x, number));
    assertSame(new Winning(), List.of(g, number, y));
    assertSame(new Winning(), List.of(number, number, number));
    assertSame(new Winning(), List.of(XP.zeros(Shape.of(0, 2), dtype), number, number));
  }

  @Test
  void memoryOffTheHeapGivesTheSame() {
    ArraySpec spec = new ArraySpec(Shape.of(3), DType.FLOAT64);
    HostArray to = HostArray.of(spec, direct(0, 0, 0));

    new ZeroProduct()
        .hostKernel()
        .orElseThrow()
        .run(
            List.of(
                HostArray.of(spec, direct(0, 2, 3)),
                HostArray.of(spec, direct(Double.NaN, 0.5, -1))),
            List.of(to));

    double[] product = new double[3];
    ((DoubleBuffer) to.buffer()).duplicate().rewind().get(product);
    assertArrayEquals(new double[] {0, 1, -3}, product);
  }

  private static DoubleBuffer direct(double... values) {
    DoubleBuffer buffer =
        ByteBuffer.allocateDirect(8 * values.length)
            .order(ByteOrder.nativeOrder())
            .asDoubleBuffer();
    return buffer.duplicate().put(values).rewind();
  }

  @Test
  void shapesThatBroadcastAreLeftToFunctions() {
    HostKernel kernel = new ZeroProduct().hostKernel().orElseThrow();
    ArraySpec matrix = new ArraySpec(Shape.of(2, 3), DType.FLOAT64);
    ArraySpec row = new ArraySpec(Shape.of(3), DType.FLOAT64);
    ArraySpec complex = new ArraySpec(Shape.of(2, 3), DType.COMPLEX128);

    assertFalse(kernel.accepts(List.of(matrix, row)));
    assertFalse(kernel.accepts(List.of(complex, complex)));
    assertFalse(kernel.accepts(List.of(matrix, new ArraySpec(Shape.of(2, 3), DType.FLOAT32))));
  }
}
