package org.thalweg.testkit;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;

/** How operators with a host kernel are run. */
final class ApplyCases {
  <A> void declare(Cases<A> cases) {
    cases.add(
        "apply",
        "a host kernel sees row-major elements in every layout",
        kit -> {
          NdArray x = kit.sample(DType.FLOAT64, Shape.of(3, 4));
          NdArray expected = x.map(DType.FLOAT64, cell -> 2 * (Double) cell);
          for (Layout layout : Layout.values()) {
            A z = kit.xp().apply(new Twice(), List.of(layout.make(kit.xp(), x))).get(0);
            kit.same(expected, z);
          }
        });
    cases.add(
        "apply",
        "where a kernel does not accept its inputs, array code runs",
        kit -> {
          A x = kit.array(NdArray.vector(1L, 2));

          kit.same(NdArray.vector(2L, 4), kit.xp().apply(new Twice(), List.of(x)).get(0));
        });
    cases.add(
        "apply",
        "inputs and outputs of every data type, and empty ones",
        kit -> {
          List<NdArray> inputs = new ArrayList<>();
          for (DType dtype : kit.having(Cases.ALL)) {
            inputs.add(kit.sample(dtype, Shape.of(2, 3)));
            inputs.add(kit.sample(dtype, Shape.of(0, 3)));
            inputs.add(kit.sample(dtype, Shape.SCALAR));
          }
          List<A> z = kit.xp().apply(new Copies(), kit.arrays(inputs.toArray(NdArray[]::new)));
          for (int i = 0; i < inputs.size(); i++) {
            kit.same(inputs.get(i), z.get(i));
          }
        });
  }

  /** Twice its input; the kernel takes float64 only. */
  private record Twice() implements DifferentiableOperator, HostKernel {
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
      return inputs.get(0).dtype() == DType.FLOAT64;
    }

    @Override
    public List<ArraySpec> outputs(List<ArraySpec> inputs) {
      return inputs;
    }

    @Override
    public void run(List<HostArray> inputs, List<HostArray> outputs) {
      DoubleBuffer x = (DoubleBuffer) inputs.get(0).buffer();
      DoubleBuffer z = (DoubleBuffer) outputs.get(0).buffer();
      for (int i = 0; i < x.capacity(); i++) {
        z.put(i, 2 * x.get(i));
      }
    }
  }

  /** Its inputs, copied byte for byte. */
  private record Copies() implements DifferentiableOperator, HostKernel {
    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return inputs;
    }

    @Override
    public Optional<HostKernel> hostKernel() {
      return Optional.of(this);
    }

    @Override
    public boolean accepts(List<ArraySpec> inputs) {
      return true;
    }

    @Override
    public List<ArraySpec> outputs(List<ArraySpec> inputs) {
      return inputs;
    }

    @Override
    public void run(List<HostArray> inputs, List<HostArray> outputs) {
      for (int i = 0; i < inputs.size(); i++) {
        copy(inputs.get(i).buffer().duplicate(), outputs.get(i).buffer().duplicate());
      }
    }

    private static void copy(Buffer from, Buffer to) {
      if (from instanceof ByteBuffer bytes) {
        ((ByteBuffer) to).put(bytes);
      } else if (from instanceof ShortBuffer shorts) {
        ((ShortBuffer) to).put(shorts);
      } else if (from instanceof IntBuffer ints) {
        ((IntBuffer) to).put(ints);
      } else if (from instanceof LongBuffer longs) {
        ((LongBuffer) to).put(longs);
      } else if (from instanceof FloatBuffer floats) {
        ((FloatBuffer) to).put(floats);
      } else {
        ((DoubleBuffer) to).put((DoubleBuffer) from);
      }
    }
  }
}
