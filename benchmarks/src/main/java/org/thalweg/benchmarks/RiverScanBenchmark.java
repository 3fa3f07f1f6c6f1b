package org.thalweg.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.models.Arriving;
import org.thalweg.models.NodeResult;
import org.thalweg.models.NodeStep;
import org.thalweg.models.RiverScan;
import org.thalweg.models.RiverState;
import org.thalweg.models.routing.Hayami;
import org.thalweg.models.routing.MuskingumCunge;
import org.thalweg.models.routing.ResponseRouting;
import org.thalweg.operators.Muskingum;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Muskingum routing in hours, by the operator and by its equations as a step, Muskingum-Cunge with
 * parameters that vary, and Hayami's diffusive wave by responses of {@value #LAGS} lags, computed
 * in each call: discharge, and the cotangents of inflow, parameters and discharge at the start. A
 * call routes 460,080 reach-steps on the Juniata and 24 million on a network of 10^6 nodes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RiverScanBenchmark {
  private static final double STEP = 3600;

  /** As many as the longest reach wants, 7200 m at 1.5 m/s and 800 m2/s. */
  private static final int LAGS = 12;

  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  /** The network. */
  @Param({"juniata", "1e6"})
  public String network;

  /** What routes. */
  @Param({"operator", "step", "muskingum-cunge", "hayami"})
  public String routing;

  private Routing model;
  private List<PlainArray> arguments;

  /** Draws inflow and parameters. */
  @Setup
  public void draw() {
    RiverNetwork river = BenchmarkNetworks.named(network);
    int nodes = river.nodeCount();
    int hours = network.equals("juniata") ? 2160 : 24;
    SplittableRandom random = new SplittableRandom(1);
    PlainArray inflow =
        XP.asarray(
            random.doubles((long) hours * nodes).toArray(),
            new long[] {hours, nodes},
            DType.FLOAT64);
    PlainArray k = PlainArray.of(random.doubles(nodes, 1800, 7200).toArray());
    PlainArray x = PlainArray.of(random.doubles(nodes, 0, 0.3).toArray());
    PlainArray start = PlainArray.of(random.doubles(nodes, 1, 100).toArray());
    arguments = List.of(inflow, k, x, start);
    model =
        switch (routing) {
          case "step" -> new ByStep(RiverScan.of(river, new Linear()));
          case "muskingum-cunge" -> new ByCunge(RiverScan.of(river, MuskingumCunge.of(STEP)));
          case "hayami" -> new ByHayami(ResponseRouting.of(river, new Hayami(STEP, LAGS)));
          default -> new ByOperator(Muskingum.over(river, STEP));
        };
  }

  /** From inflow, k, x and discharge at the start to the discharge. */
  private interface Routing {
    <A> A discharge(ArrayNamespace<A> xp, List<A> x);
  }

  private record ByOperator(Muskingum muskingum) implements Routing {
    @Override
    public <A> A discharge(ArrayNamespace<A> xp, List<A> x) {
      return xp.apply(muskingum.operator(), x).get(0);
    }
  }

  private record ByStep(RiverScan scan) implements Routing {
    @Override
    public <A> A discharge(ArrayNamespace<A> xp, List<A> x) {
      RiverState<A> start = new RiverState<>(x.get(3), List.of(x.get(3)));
      return scan.apply(xp, x.subList(0, 1), start, x.subList(1, 3)).outflow();
    }
  }

  /** Variable parameters: k is taken for the length of a reach, m, and x for its roughness. */
  private record ByCunge(RiverScan scan) implements Routing {
    @Override
    public <A> A discharge(ArrayNamespace<A> xp, List<A> x) {
      A length = x.get(1);
      List<A> parameters =
          List.of(
              xp.add(x.get(2), 0.01),
              xp.full(xp.shape(length), 0.002, xp.dtype(length)),
              xp.full(xp.shape(length), 30, xp.dtype(length)),
              length);
      MuskingumCunge scheme = MuskingumCunge.of(STEP);
      RiverState<A> start =
          new RiverState<>(x.get(3), scheme.steadyState(xp, x.get(3), parameters));
      return scan.apply(xp, x.subList(0, 1), start, parameters).outflow();
    }
  }

  /** The diffusive wave: k is taken for the length of a reach, m, and x raises its diffusivity. */
  private record ByHayami(ResponseRouting waves) implements Routing {
    @Override
    public <A> A discharge(ArrayNamespace<A> xp, List<A> x) {
      A length = x.get(1);
      A celerity = xp.full(xp.shape(length), 1.5, xp.dtype(length));
      A diffusivity = xp.add(xp.multiply(x.get(2), 1000.0), 500.0);
      A share = xp.divide(x.get(3), (double) LAGS);
      A pending = xp.multiply(xp.ones(Shape.of(LAGS - 1, 1), xp.dtype(length)), share);
      return waves.apply(xp, x.get(0), pending, List.of(celerity, diffusivity, length)).outflow();
    }
  }

  /** The equations of {@link Muskingum}. */
  private record Linear() implements NodeStep {
    @Override
    public <A> NodeResult<A> apply(
        ArrayNamespace<A> xp, Arriving<A> arriving, List<A> state, List<A> parameters) {
      A kx = xp.multiply(parameters.get(0), parameters.get(1));
      A rest = xp.subtract(parameters.get(0), kx);
      A d = xp.add(rest, STEP / 2);
      A c1 = xp.divide(xp.subtract(STEP / 2, kx), d);
      A c2 = xp.divide(xp.add(kx, STEP / 2), d);
      A c3 = xp.divide(xp.subtract(rest, STEP / 2), d);
      A now = xp.multiply(c1, xp.add(arriving.upstream(), arriving.inflow()));
      A before = xp.multiply(c2, xp.add(arriving.upstreamBefore(), arriving.inflow()));
      A q = xp.add(xp.add(now, before), xp.multiply(c3, state.get(0)));
      return NodeResult.of(q, List.of(q));
    }
  }

  /**
   * The discharge.
   *
   * @return the discharge
   */
  @Benchmark
  public PlainArray forward() {
    return model.discharge(XP, arguments);
  }

  /**
   * The discharge, and the cotangents of inflow, k, x and discharge at the start.
   *
   * @return the cotangents
   */
  @Benchmark
  public List<PlainArray> valueAndGradient() {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      List<Var<PlainArray>> variables = arguments.stream().map(tape::variable).toList();
      Var<PlainArray> discharge = model.discharge(tape, variables);
      return tape.vjp(List.of(discharge), arguments.subList(0, 1), variables);
    }
  }
}
