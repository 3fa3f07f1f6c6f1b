package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Initializers;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.RandomArrays;
import org.thalweg.array.Shape;

class PlainNamespaceTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  /** Doubles its input: by 2 as array code, by 2 and 0.5 more on the host, to tell them apart. */
  private record Doubling(DType accepted) implements DifferentiableOperator, HostKernel {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return List.of(xp.add(inputs.get(0), inputs.get(0)));
    }

    @Override
    public Optional<HostKernel> hostKernel() {
      return Optional.of(this);
    }

    @Override
    public boolean accepts(List<ArraySpec> inputs) {
      return inputs.get(0).dtype() == accepted;
    }

    @Override
    public List<ArraySpec> outputs(List<ArraySpec> inputs) {
      return inputs;
    }

    @Override
    public void run(List<HostArray> inputs, List<HostArray> outputs) {
      double[] x = inputs.get(0).doubles();
      double[] z = outputs.get(0).doubles();
      for (int i = 0; i < z.length; i++) {
        z[i] = 2 * x[i] + 0.5;
      }
    }
  }

  @Test
  void anOperatorRunsOnItsHostKernelWhereThatAccepts() {
    PlainArray x = XP.permuteDims(PlainArray.of(new double[][] {{1, 2}, {3, 4}}), new int[] {1, 0});

    PlainArray z = XP.apply(new Doubling(DType.FLOAT64), List.of(x)).get(0);

    assertEquals("float64(2, 2)\n[[2.5, 6.5],\n [4.5, 8.5]]", z.toString());
  }

  @Test
  void anOperatorRunsAsArrayCodeWhereItsKernelDoesNotAccept() {
    PlainArray x = XP.asarray(3.0);

    PlainArray z = XP.apply(new Doubling(DType.FLOAT32), List.of(x)).get(0);

    assertEquals("float64() 6.0", z.toString());
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without generics can do
  void anOperatorTakesNoForeignArrays() {
    List foreign = List.of(new double[1]);

    assertThrows(MixedArraysException.class, () -> XP.apply(new Doubling(DType.FLOAT64), foreign));
  }

  @Test
  void aConstantIsBroughtInOnce() {
    boolean[] mask = {true, false};
    Constant constant = Constant.of(mask);

    PlainArray x = XP.constant(constant);

    assertSame(x, XP.constant(constant));
    assertArrayEquals(mask, (boolean[]) XP.toFlatArray(x));
  }

  @Test
  void theBackendOpensByNameOnTheCpuOnly() {
    try (Backend<?> backend = Backends.open("plain")) {
      assertSame(XP, backend.xp());
    }
    assertThrows(
        IllegalArgumentException.class, () -> Backends.get("plain").open(new Device("gpu")));
    assertThrows(
        IllegalArgumentException.class,
        () -> XP.zeros(Shape.SCALAR, DType.FLOAT64, new Device("gpu")));
  }

  @Test
  void randomArraysRepeatWithTheirSeedInBothPrecisions() {
    for (DType dtype : List.of(DType.FLOAT64, DType.FLOAT32)) {
      ArraySpec spec = new ArraySpec(Shape.of(300, 100), dtype);

      PlainArray first = Initializers.glorotUniform(XP, RandomArrays.seeded(7), spec);
      PlainArray again = Initializers.glorotUniform(XP, RandomArrays.seeded(7), spec);
      PlainArray normal = Initializers.heNormal(XP, RandomArrays.seeded(7), spec);

      double bound = Math.sqrt(6.0 / 400);
      assertEquals(dtype, first.dtype());
      assertEquals("bool() true", XP.all(XP.equal(first, again)).toString());
      assertEquals("bool() true", XP.all(XP.lessEqual(XP.abs(first), bound)).toString());
      // The deviation of 30,000 numbers is within 2 % of sqrt(2 / 100) but once in 10^6 seeds.
      double deviation = ((double[]) XP.astype(XP.std(normal), DType.FLOAT64).toFlatArray())[0];
      assertEquals(Math.sqrt(2.0 / 100), deviation, 0.02 * Math.sqrt(2.0 / 100));
    }
  }
}
