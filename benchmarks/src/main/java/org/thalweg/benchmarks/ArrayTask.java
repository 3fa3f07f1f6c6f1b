package org.thalweg.benchmarks;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.thalweg.array.DType;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * One function of the namespace, and the loop that a person writes for it.
 *
 * @param array the function
 * @param handLoop the loop, which allocates its result as the function does
 */
record ArrayTask(Supplier<Object> array, Supplier<Object> handLoop) {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  /** The tasks on square arrays of random numbers. */
  static ArrayTask of(String name, int side) {
    return name.startsWith("float32") || name.startsWith("int32") || name.startsWith("complex128")
        ? ofOtherDtypes(name, side * side)
        : ofFloat64(name, side);
  }

  private static ArrayTask ofFloat64(String name, int side) {
    int n = side * side;
    Random random = new Random(1);
    double[] x = random.doubles(n, -2, 2).toArray();
    double[] y = random.doubles(n, 0.5, 2).toArray();
    PlainArray a = XP.asarray(x, new long[] {side, side}, DType.FLOAT64);
    PlainArray b = XP.asarray(y, new long[] {side, side}, DType.FLOAT64);
    PlainArray row = PlainArray.of(Arrays.copyOf(x, side));
    return switch (name) {
      case "add" -> new ArrayTask(() -> XP.add(a, b), () -> HandLoops.add(x, y));
      case "divide" -> new ArrayTask(() -> XP.divide(a, b), () -> HandLoops.divide(x, y));
      case "exp" -> new ArrayTask(() -> XP.exp(a), () -> HandLoops.exp(x));
      case "maximum" -> new ArrayTask(() -> XP.maximum(a, b), () -> HandLoops.maximum(x, y));
      case "less" -> new ArrayTask(() -> XP.less(a, b), () -> HandLoops.less(x, y));
      case "addRow" -> new ArrayTask(() -> XP.add(a, row), () -> HandLoops.addRow(x, side));
      case "sum" -> new ArrayTask(() -> XP.sum(a), () -> HandLoops.sum(x));
      case "sumAxis0" -> new ArrayTask(() -> XP.sum(a, 0), () -> HandLoops.sumAxis0(x, side));
      case "max" -> new ArrayTask(() -> XP.max(a), () -> HandLoops.max(x));
      case "var" -> new ArrayTask(() -> XP.var(a), () -> HandLoops.var(x));
      default -> throw new IllegalArgumentException("no task is named " + name);
    };
  }

  private static ArrayTask ofOtherDtypes(String name, int n) {
    Random random = new Random(1);
    long[] shape = {n};
    switch (name) {
      case "float32 multiply" -> {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
          x[i] = random.nextFloat();
        }
        PlainArray a = XP.asarray(x, shape, DType.FLOAT32);
        return new ArrayTask(() -> XP.multiply(a, a), () -> HandLoops.multiply(x, x));
      }
      case "int32 add" -> {
        int[] x = random.ints(n).toArray();
        PlainArray a = XP.asarray(x, shape, DType.INT32);
        return new ArrayTask(() -> XP.add(a, a), () -> HandLoops.add(x, x));
      }
      case "int32 sum" -> {
        int[] x = random.ints(n).toArray();
        PlainArray a = XP.asarray(x, shape, DType.INT32);
        return new ArrayTask(() -> XP.sum(a), () -> HandLoops.sum(x));
      }
      case "complex128 multiply" -> {
        double[] x = random.doubles(2L * n).toArray();
        PlainArray a = XP.asarray(x, shape, DType.COMPLEX128);
        return new ArrayTask(() -> XP.multiply(a, a), () -> HandLoops.multiplyComplex(x, x));
      }
      default -> throw new IllegalArgumentException("no task is named " + name);
    }
  }
}
