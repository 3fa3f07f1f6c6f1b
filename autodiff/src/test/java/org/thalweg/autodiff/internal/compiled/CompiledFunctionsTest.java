package org.thalweg.autodiff.internal.compiled;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.HostArray;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.FlatScalars;
import org.thalweg.array.engine.Unary;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** Every function of every data type: what is compiled gives what plain arrays give, bit by bit. */
class CompiledFunctionsTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private static final List<DType> REAL =
      Arrays.stream(DType.values()).filter(dtype -> !dtype.isComplex()).toList();

  private static final double[] FLOATS = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -2,
    3,
    0.5,
    -0.5,
    0.3,
    -0.3,
    1.5,
    2.5,
    -2.5,
    7,
    1e-310,
    -1e-310,
    1e-30,
    1e16,
    1e300,
    -1e300,
    3e9,
    -3e9,
    5e18,
    1e20,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private static final long[] INTEGERS = {
    0,
    1,
    2,
    3,
    5,
    7,
    8,
    15,
    16,
    31,
    32,
    63,
    64,
    100,
    127,
    128,
    200,
    255,
    256,
    32767,
    32768,
    65535,
    Integer.MAX_VALUE,
    1L << 31,
    (1L << 32) - 1,
    1L << 53,
    Long.MAX_VALUE,
    -1,
    -2,
    -3,
    -7,
    -128,
    -32768,
    Integer.MIN_VALUE,
    Long.MIN_VALUE
  };

  /** A function that is written for every array type. */
  private interface Function {
    <A> A apply(ArrayNamespace<A> xp, List<A> x);
  }

  private record OfOne(Unary function) implements Function {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return Functions.apply(xp, function, x.get(0));
    }
  }

  private record OfTwo(Binary function) implements Function {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return Functions.apply(xp, function, x.get(0), x.get(1));
    }
  }

  private record Cast(DType to) implements Function {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.astype(x.get(0), to);
    }
  }

  private record Where() implements Function {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return xp.where(xp.notEqual(x.get(0), x.get(1)), x.get(0), x.get(1));
    }
  }

  @TestFactory
  List<DynamicTest> functionsOfOneNumber() {
    return tests(Unary.values(), (f, dtype) -> check(new OfOne(f), values(dtype, false)));
  }

  @TestFactory
  List<DynamicTest> functionsOfTwoNumbers() {
    return tests(
        Binary.values(),
        (f, dtype) -> check(new OfTwo(f), values(dtype, false), values(dtype, true)));
  }

  /** The larger or smaller of a number and a literal, on either side. */
  private record Bounded(Binary function, boolean left, double bound) implements Function {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      A literal = xp.full(Shape.SCALAR, bound, xp.dtype(x.get(0)));
      return left
          ? Functions.apply(xp, function, literal, x.get(0))
          : Functions.apply(xp, function, x.get(0), literal);
    }
  }

  @TestFactory
  List<DynamicTest> boundsThatAreLiterals() {
    return tests(
        new Binary[] {Binary.MAXIMUM, Binary.MINIMUM},
        (f, dtype) -> {
          for (int i = 0; dtype.isFloating() && i < 2 * FLOATS.length; i++) {
            check(new Bounded(f, i % 2 == 0, FLOATS[i / 2]), values(dtype, false));
          }
          return dtype.isFloating();
        });
  }

  @TestFactory
  List<DynamicTest> casts() {
    return tests(
        REAL.toArray(new DType[0]), (to, from) -> check(new Cast(to), values(from, false)));
  }

  @TestFactory
  List<DynamicTest> choices() {
    return tests(
        new String[] {"where"},
        (name, dtype) -> check(new Where(), values(dtype, false), values(dtype, true)));
  }

  private static <F> List<DynamicTest> tests(F[] functions, BiFunction<F, DType, Boolean> check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (F function : functions) {
      tests.add(
          DynamicTest.dynamicTest(
              function.toString(),
              () -> {
                int taken = 0;
                for (DType dtype : REAL) {
                  taken += check.apply(function, dtype) ? 1 : 0;
                }
                assertEquals(true, taken > 0, "no data type is taken");
              }));
    }
    return tests;
  }

  /** Each value, or all pairs of them: the left or the right ones. */
  private static PlainArray values(DType dtype, boolean right) {
    List<PlainArray> values = new ArrayList<>();
    int count = dtype.isFloating() ? FLOATS.length : INTEGERS.length;
    for (int i = 0; i < count * count; i++) {
      int at = right ? i % count : i / count;
      Object flat =
          dtype.isFloating()
              ? FlatScalars.of(FLOATS[at], dtype)
              : FlatScalars.of(dtype == DType.BOOL ? INTEGERS[at] & 1 : INTEGERS[at], dtype);
      values.add(XP.asarray(flat, new long[] {1}, dtype));
    }
    return XP.concat(values, 0);
  }

  /**
   * Whether the function takes the data type; fails unless it then gives the same in every loop.
   */
  private static Boolean check(Function function, PlainArray... x) {
    PlainArray expected;
    try {
      expected = function.apply(XP, List.of(x));
    } catch (DTypeException notTaken) {
      return false;
    }
    int count = (int) XP.size(x[0]);
    List<ArraySpec> leaves = new ArrayList<>();
    List<Object> memory = new ArrayList<>();
    for (PlainArray each : x) {
      leaves.add(new ArraySpec(Shape.SCALAR, XP.dtype(each)));
      memory.add(memory(each));
    }
    Program program = Program.trace(leaves, (xp, z) -> List.of(function.apply(xp, z))).expanded();
    LoopSpec spec =
        new LoopSpec(program, 0, x.length, Collections.nCopies(x.length, false), false, Flows.NONE);
    Loop loop = Loop.compile(spec);
    for (int elements : new int[] {1, count}) {
      Object output = Register.allocate(XP.dtype(expected), count);
      loop.run(memory, List.of(output), count / elements, elements);
      assertSame(function + " of " + leaves, memory(expected), output);
    }
    return true;
  }

  private static Object memory(PlainArray x) {
    Object flat = XP.toFlatArray(x);
    if (flat instanceof boolean[] truth) {
      byte[] bytes = new byte[truth.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (truth[i] ? 1 : 0);
      }
      return bytes;
    }
    return HostArray.ofArray(new ArraySpec(XP.shape(x), XP.dtype(x)), flat).array();
  }

  private static void assertSame(String what, Object expected, Object actual) {
    if (expected instanceof double[] x) {
      assertArrayEquals(x, (double[]) actual, what);
    } else if (expected instanceof float[] x) {
      assertArrayEquals(x, (float[]) actual, what);
    } else if (expected instanceof long[] x) {
      assertArrayEquals(x, (long[]) actual, what);
    } else if (expected instanceof int[] x) {
      assertArrayEquals(x, (int[]) actual, what);
    } else if (expected instanceof short[] x) {
      assertArrayEquals(x, (short[]) actual, what);
    } else {
      assertArrayEquals((byte[]) expected, (byte[]) actual, what);
    }
  }
}
