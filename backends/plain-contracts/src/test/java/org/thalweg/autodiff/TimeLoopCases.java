package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
import org.thalweg.testkit.OperatorCase;

/** Compiled loops, and the loops of their way back, each with inputs. */
public final class TimeLoopCases {
  private static final long SEED = 4;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private TimeLoopCases() {}

  /**
   * All cases.
   *
   * @return operators and their inputs
   */
  public static List<OperatorCase> all() {
    TimeLoopCases cases = new TimeLoopCases();
    List<OperatorCase> all = new ArrayList<>(cases.alone());
    all.addAll(cases.alongGraphs());
    return all;
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

  /** As {@link #reservoirs}, but the lower one loses a share that rises with what it holds. */
  private static <A> Step<A> saturating(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A filled = xp.add(carry.get(0), inputs.get(0));
    A upper = xp.multiply(filled, parameters.get(0));
    A below = xp.add(carry.get(1), upper);
    A lower = xp.multiply(below, xp.tanh(xp.multiply(below, parameters.get(1))));
    return new Step<>(
        List.of(xp.subtract(filled, upper), xp.subtract(below, lower)), List.of(lower));
  }

  /** No carry: an exponential that saturates. */
  private static <A> Step<A> pointwise(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A rising = xp.exp(xp.multiply(inputs.get(0), parameters.get(1)));
    return new Step<>(List.of(), List.of(xp.maximum(rising, parameters.get(0))));
  }

  /** A node with a store that knows what came before: what flows out rises with what flows in. */
  private static <A> Step<A> node(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A upstream = inputs.get(0);
    A filled = xp.add(xp.add(carry.get(1), upstream), inputs.get(1));
    A out = xp.multiply(xp.tanh(xp.add(filled, carry.get(0))), parameters.get(0));
    A store = xp.multiply(filled, parameters.get(1));
    return new Step<>(List.of(upstream, store), List.of(out, xp.multiply(store, upstream)));
  }

  /** Water and what it carries: two flows, a store each. */
  private static <A> Step<A> tracer(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    A water = xp.add(xp.add(carry.get(0), inputs.get(0)), inputs.get(2));
    A salt = xp.add(carry.get(1), inputs.get(1));
    A out = xp.multiply(xp.pow(water, 0.6), parameters.get(0));
    A load = xp.multiply(xp.multiply(salt, xp.divide(out, water)), parameters.get(1));
    return new Step<>(
        List.of(xp.subtract(water, out), xp.subtract(salt, load)), List.of(out, load));
  }

  private static TracedStep traced(ScanStep step, int carry, DType dtype) {
    return traced(step, carry, 1, dtype);
  }

  private static TracedStep traced(ScanStep step, int carry, int inputs, DType dtype) {
    List<ArraySpec> leaves = new ArrayList<>();
    for (int i = 0; i < carry + inputs + 2; i++) {
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
                      x.subList(carry, carry + inputs),
                      x.subList(carry + inputs, x.size()));
              List<Expression> results = new ArrayList<>(end.carry());
              results.addAll(end.outputs());
              return results;
            });
    return TracedStep.of(program, carry, inputs);
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
            public OptionalInt startsAs(int output, List<ArraySpec> inputs) {
              return loops.apply(DType.FLOAT64).hostKernel().orElseThrow().startsAs(output, inputs);
            }

            @Override
            public void run(List<HostArray> inputs, List<HostArray> outputs) {
              kernel(inputs.get(0).spec()).run(inputs, outputs);
            }
          });
    }
  }

  private static TimeLoop reservoirs(DType dtype) {
    return TimeLoop.of(traced(TimeLoopCases::reservoirs, 2, dtype), Coupling.NONE);
  }

  private static TimeLoop backward(DType dtype) {
    return new TimeLoop(reservoirs(dtype).step(), Coupling.NONE, 0, true);
  }

  private static TimeLoop pointwise(DType dtype) {
    return TimeLoop.of(traced(TimeLoopCases::pointwise, 0, dtype), Coupling.NONE);
  }

  /** The inputs of this loop are drawn one by one, so what is kept must stand for itself. */
  private static TimeLoop wayBack(DType dtype) {
    TracedStep step = traced(TimeLoopCases::saturating, 2, dtype);
    TimeLoop keeping = TimeLoop.of(step, Coupling.NONE).keeping();
    TracedStep adjoint = keeping.step().adjoint(way(keeping, 1));
    return new TimeLoop(adjoint, Coupling.NONE, 0, true);
  }

  /** All of the way back but for the carry, from so many outputs. */
  private static WayBack way(TimeLoop keeping, int outputs) {
    BitSet wanted = StepDerivatives.all(keeping.step().arguments());
    wanted.clear(0, 2);
    BitSet given = new BitSet();
    given.set(2, 2 + outputs);
    return new WayBack(keeping.flows(), keeping.kept(), wanted, given);
  }

  // Along the edges of a graph

  /** Nodes 3 and 1 flow to 4, 4 and 0 to 2; node 5 is alone. */
  private static final FlowGraph FOREST =
      FlowGraph.of(
          new int[] {3, 5, 1, 4, 0, 2},
          new int[] {3, 1, 4, 0},
          new int[] {4, 4, 2, 2},
          new double[] {1, 0.5, 1, 2});

  /** Node 0 splits to 1 and 2, which meet in 3 beside a third part of 0. */
  private static final FlowGraph BRAID =
      FlowGraph.of(
          new int[] {0, 1, 2, 3},
          new int[] {0, 0, 0, 1, 2},
          new int[] {1, 2, 3, 3, 3},
          new double[] {0.5, 0.25, 0.25, 1, 0.75});

  private static TimeLoop along(FlowGraph graph, DType dtype) {
    TracedStep step = traced(TimeLoopCases::node, 2, 2, dtype);
    return TimeLoop.of(step, Coupling.along(graph, 1, 0));
  }

  private static TimeLoop wayBackAlong(FlowGraph graph, DType dtype) {
    TimeLoop keeping = along(graph, dtype).keeping();
    TracedStep adjoint = keeping.step().adjoint(way(keeping, 2), keeping.coupling());
    return new TimeLoop(adjoint, keeping.coupling().adjoint(), 0, true);
  }

  private static TimeLoop tracer(int silent, DType dtype) {
    TracedStep step = traced(TimeLoopCases::tracer, 2, 3, dtype);
    return TimeLoop.of(step, Coupling.along(FOREST, 2, silent));
  }

  private List<OperatorCase> alongGraphs() {
    Shape forest = Shape.of(6);
    Shape overTime = Shape.of(4, 6);
    Shape braid = Shape.of(4);
    Shape braidOverTime = Shape.of(3, 4);
    Shape one = Shape.SCALAR;
    Function<DType, TimeLoop> downForest = dtype -> along(FOREST, dtype);
    Function<DType, TimeLoop> upForest = dtype -> along(FOREST.reversed(), dtype);
    Function<DType, TimeLoop> downBraid = dtype -> along(BRAID, dtype);
    return List.of(
        of("down a forest", downForest, forest, forest, overTime, forest, one),
        of(
            "down, keeping",
            downForest.andThen(TimeLoop::keeping),
            forest,
            forest,
            overTime,
            one,
            one),
        of("up a forest", upForest, forest, forest, Shape.of(4, 1), forest, forest),
        of("down a braid", downBraid, braid, braid, braidOverTime, braid, one),
        of(
            "the way back up a forest",
            dtype -> wayBackAlong(FOREST, dtype),
            repeated(forest, 4, overTime, 7, forest, 2)),
        of(
            "the way back up a braid",
            dtype -> wayBackAlong(BRAID, dtype),
            repeated(braid, 4, braidOverTime, 7, braid, 2)),
        of("two flows", dtype -> tracer(0, dtype), forest, forest, overTime, one, one),
        of("one of two put out", dtype -> tracer(1, dtype), forest, forest, overTime, one, forest),
        of("two silent ones", dtype -> tracer(2, dtype), forest, forest, overTime, one, forest));
  }

  private static Shape[] repeated(Shape a, int timesA, Shape b, int timesB, Shape c, int timesC) {
    List<Shape> shapes = new ArrayList<>(Collections.nCopies(timesA, a));
    shapes.addAll(Collections.nCopies(timesB, b));
    shapes.addAll(Collections.nCopies(timesC, c));
    return shapes.toArray(Shape[]::new);
  }

  private List<OperatorCase> alone() {
    Function<DType, TimeLoop> forward = TimeLoopCases::reservoirs;
    Function<DType, TimeLoop> backward = TimeLoopCases::backward;
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
        of("no carry", TimeLoopCases::pointwise, rows, one, row),
        of("of no elements", forward, none, none, Shape.of(4, 0), one, one),
        of("the way back", TimeLoopCases::wayBack, repeated(row, 4, rows, 5, row, 2)));
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
