package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.internal.compiled.Expression;
import org.thalweg.autodiff.internal.compiled.Program;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

/** Compiled loops, and the loops of their way back, are what their array code is. */
class TimeLoopContractTest extends OperatorContract<PlainArray> {
  private static final long SEED = 4;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return PlainNamespace.INSTANCE;
  }

  /** Two reservoirs, the second below the first: carry mm each, one input, two parameters. */
  private static <A> Step<A> reservoirs(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A filled = xp.add(carry.get(0), inputs.get(0));
    A upper = xp.multiply(filled, parameters.get(0));
    A below = xp.add(carry.get(1), upper);
    A lower = xp.multiply(xp.pow(below, parameters.get(1)), 0.5);
    return new Step<>(
        List.of(xp.subtract(filled, upper), xp.subtract(below, lower)), List.of(lower));
  }

  /** No carry: an exponential that saturates. */
  private static <A> Step<A> pointwise(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A rising = xp.exp(xp.multiply(inputs.get(0), parameters.get(1)));
    return new Step<>(List.of(), List.of(xp.maximum(rising, parameters.get(0))));
  }

  private static TracedStep traced(ScanStep step, int carry, DType dtype) {
    List<ArraySpec> leaves = new ArrayList<>();
    for (int i = 0; i < carry + 3; i++) {
      leaves.add(new ArraySpec(Shape.SCALAR, dtype));
    }
    Program program =
        Program.trace(
            leaves,
            (xp, x) -> {
              Step<Expression> end =
                  step.apply(
                      xp,
                      x.subList(0, carry),
                      x.subList(carry, carry + 1),
                      x.subList(carry + 1, carry + 3));
              List<Expression> results = new ArrayList<>(end.carry());
              results.addAll(end.outputs());
              return results;
            });
    return TracedStep.of(program, carry, 1);
  }

  /** A loop is of one data type: this one is that of its inputs. */
  private record OfAnyType(Function<DType, TimeLoop> loops) implements DeclaredVjp, DeclaredJvp {
    private <A> TimeLoop loop(ArrayNamespace<A> xp, List<A> inputs) {
      return loops.apply(xp.dtype(inputs.get(0)));
    }

    @Override
    public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
      return loop(xp, inputs).forward(xp, inputs);
    }

    @Override
    public <A> Map<Integer, A> vjp(
        ArrayNamespace<A> xp, List<A> g, List<A> z, List<A> inputs, BitSet wanted) {
      return loop(xp, inputs).vjp(xp, g, z, inputs, wanted);
    }

    @Override
    public <A> List<A> jvp(ArrayNamespace<A> xp, List<A> tangents, List<A> z, List<A> inputs) {
      return loop(xp, inputs).jvp(xp, tangents, z, inputs);
    }

    @Override
    public Optional<HostKernel> hostKernel() {
      return Optional.of(
          new HostKernel() {
            private HostKernel kernel(ArraySpec input) {
              return loops.apply(input.dtype()).hostKernel().orElseThrow();
            }

            @Override
            public boolean accepts(List<ArraySpec> inputs) {
              return kernel(inputs.get(0)).accepts(inputs);
            }

            @Override
            public List<ArraySpec> outputs(List<ArraySpec> inputs) {
              return kernel(inputs.get(0)).outputs(inputs);
            }

            @Override
            public OptionalInt startsAs(int output) {
              return loops.apply(DType.FLOAT64).hostKernel().orElseThrow().startsAs(output);
            }

            @Override
            public void run(List<HostArray> inputs, List<HostArray> outputs) {
              kernel(inputs.get(0).spec()).run(inputs, outputs);
            }
          });
    }
  }

  private static TimeLoop reservoirs(DType dtype) {
    return TimeLoop.of(traced(TimeLoopContractTest::reservoirs, 2, dtype));
  }

  private static TimeLoop backward(DType dtype) {
    return new TimeLoop(reservoirs(dtype).step(), 0, true);
  }

  private static TimeLoop pointwise(DType dtype) {
    return TimeLoop.of(traced(TimeLoopContractTest::pointwise, 0, dtype));
  }

  private static TimeLoop wayBack(DType dtype) {
    BitSet all = StepDerivatives.all(5);
    all.clear(0, 2);
    return new TimeLoop(reservoirs(dtype).step().adjoint(all), 0, true);
  }

  @Override
  protected List<OperatorCase> cases() {
    Function<DType, TimeLoop> forward = TimeLoopContractTest::reservoirs;
    Function<DType, TimeLoop> backward = TimeLoopContractTest::backward;
    Shape one = Shape.SCALAR;
    Shape row = Shape.of(3);
    Shape rows = Shape.of(4, 3);
    Shape times = Shape.of(4, 1);
    Shape none = Shape.of(0);
    return List.of(
        of("per element", forward, row, row, rows, row, row),
        of("shared", forward, row, row, times, one, row),
        of("one element", forward, one, one, Shape.of(4), one, one),
        of("a grid", forward, Shape.of(2, 2), Shape.of(2, 2), Shape.of(3, 2, 2), one, one),
        of("keeping", forward.andThen(TimeLoop::keeping), row, row, rows, one, row),
        of("backward", backward, row, row, rows, one, row),
        of("back, keeping", backward.andThen(TimeLoop::keeping), row, row, times, one, row),
        of("no carry", TimeLoopContractTest::pointwise, rows, one, row),
        of("of no elements", forward, none, none, Shape.of(4, 0), one, one),
        of(
            "the way back",
            TimeLoopContractTest::wayBack,
            new Shape[] {row, row, row, row, rows, rows, rows, rows, row, row}));
  }

  private OperatorCase of(String name, Function<DType, TimeLoop> loops, Shape... shapes) {
    List<Constant> inputs = new ArrayList<>();
    for (Shape shape : shapes) {
      double[] elements = random.doubles(shape.size(), 0.3, 0.9).toArray();
      inputs.add(Constant.of(elements, shape, DType.FLOAT64));
    }
    return new OperatorCase(name, new OfAnyType(loops), inputs);
  }
}
