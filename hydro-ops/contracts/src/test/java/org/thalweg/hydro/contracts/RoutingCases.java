package org.thalweg.hydro.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.models.routing.Hayami;
import org.thalweg.models.routing.Lag;
import org.thalweg.models.routing.Lakes;
import org.thalweg.models.routing.LinearReservoir;
import org.thalweg.models.routing.MuskingumCunge;
import org.thalweg.models.routing.NashCascade;
import org.thalweg.models.routing.ResponseRouting;
import org.thalweg.models.routing.RiverRouting;
import org.thalweg.models.routing.RoutingScheme;
import org.thalweg.operators.CausalConvolution;
import org.thalweg.operators.RiverNetwork;

/** Routing schemes: outflow of inflow and parameters, from the steady state of the first inflow. */
final class RoutingCases {
  private static final double HOUR = 3600;

  /** Two headwaters, a confluence, a tributary and an outlet; and a river of one reach. */
  private static final RiverNetwork FOREST =
      RiverNetwork.fromDownstream(new int[] {2, 2, 4, 4, -1, -1});

  /** One reach parts into two arms that meet again. */
  private static final RiverNetwork BRAID =
      RiverNetwork.fromEdges(5, new int[] {0, 1, 1, 2, 3}, new int[] {1, 2, 3, 4, 4});

  private RoutingCases() {}

  /** Bounds that a parameter of each reach is drawn between. */
  private record Range(double low, double high) {}

  private static final List<Range> TIME = List.of(new Range(1000, 9000));

  /** Manning's n, slope, width in m and length in m. */
  private static final List<Range> CHANNEL =
      List.of(new Range(0.02, 0.06), new Range(1e-3, 1e-2), new Range(5, 40), new Range(500, 8000));

  /** What parts lakes from reaches, area in m², outflow at 1 m in m³/s, power; and a time in s. */
  private static final List<Range> LAKES =
      List.of(
          new Range(-1, 1),
          new Range(1e5, 1e6),
          new Range(5, 20),
          new Range(1, 2),
          new Range(1000, 9000));

  /** Celerity in m/s, diffusivity in m²/s and length in m. */
  private static final List<Range> WAVE =
      List.of(new Range(0.5, 2), new Range(500, 5000), new Range(500, 8000));

  private static final int LAGS = 8;

  static List<ModelCase> all(int hours) {
    List<ModelCase> cases = new ArrayList<>();
    for (RiverNetwork network : List.of(FOREST, BRAID)) {
      cases.add(of(network, new Lag(HOUR, 3), TIME, hours));
      cases.add(of(network, new LinearReservoir(HOUR), TIME, hours));
      cases.add(of(network, new NashCascade(HOUR, 3), TIME, hours));
      cases.add(of(network, MuskingumCunge.of(HOUR), CHANNEL, hours));
      cases.add(of(network, new Lakes(new LinearReservoir(HOUR)), LAKES, hours));
      cases.add(hayami(network, hours));
    }
    cases.add(convolution(hours));
    return cases;
  }

  private static ModelCase of(
      RiverNetwork network, RoutingScheme scheme, List<Range> ranges, int hours) {
    RiverRouting routing = RiverRouting.of(network, scheme);
    return new ModelCase(
        scheme + " on " + network, new Outflow(routing), inputs(network, ranges, hours));
  }

  private static ModelCase hayami(RiverNetwork network, int hours) {
    ResponseRouting routing = ResponseRouting.of(network, new Hayami(HOUR, LAGS));
    return new ModelCase(
        "Hayami on " + network, new Responding(routing), inputs(network, WAVE, hours));
  }

  /** Inflow, and parameters of each reach. */
  private static List<Constant> inputs(RiverNetwork network, List<Range> ranges, int hours) {
    Random random = new Random(ranges.size());
    int nodes = network.nodeCount();
    List<Constant> inputs = new ArrayList<>();
    inputs.add(ModelCase.uniform(random, 0.5, 20, hours, nodes));
    ranges.forEach(r -> inputs.add(ModelCase.uniform(random, r.low(), r.high(), nodes)));
    return inputs;
  }

  private record Outflow(RiverRouting routing) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return routing.route(x.get(0), x.subList(1, x.size())).outflow();
    }
  }

  private record Responding(ResponseRouting routing) implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      return routing.route(x.get(0), x.subList(1, x.size())).outflow();
    }
  }

  private static ModelCase convolution(int hours) {
    Random random = new Random(5);
    List<Constant> inputs =
        List.of(
            ModelCase.uniform(random, 0, 5, hours, 4),
            ModelCase.uniform(random, 0, 1, 6, 4),
            ModelCase.uniform(random, 0, 2, 5, 4));
    return new ModelCase("causal convolution", new Convolved(), inputs);
  }

  private record Convolved() implements ArrayFunction {
    @Override
    public <A> A apply(ArrayNamespace<A> xp, List<A> x) {
      CausalConvolution.Convolved<A> all =
          CausalConvolution.convolve(xp, x.get(0), x.get(1), x.get(2));
      return xp.concat(List.of(all.output(), all.pending()), 0);
    }
  }
}
