package org.thalweg.models.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.thalweg.models.RiverRun;
import org.thalweg.plain.PlainArray;

/**
 * A scheme with parameters, for reaches that differ.
 *
 * @param scheme the scheme
 * @param parameters between which values each parameter is drawn
 * @param volumes which of its states are volumes of water, from the first one on
 */
record RoutingCase(RoutingScheme scheme, List<Range> parameters, int volumes) {
  /** Between which values a parameter is drawn. */
  record Range(double least, double most) {}

  private static final double HOUR = 3600;
  private static final double DAY = 24 * HOUR;

  /** Every scheme; sections of Muskingum-Cunge that are rectangular, and such that widen. */
  static List<RoutingCase> all() {
    List<Range> channels = List.of(from(0.02, 0.06), from(0, 0.01), from(5, 50), from(90, 9000));
    List<Range> widening = and(channels, List.of(from(0, 0.8)));
    List<Range> reservoir = List.of(from(600, 20_000));
    List<Range> lakes = List.of(from(-1, 1), from(1e4, 1e6), from(5, 50), from(0.7, 3));
    return List.of(
        new RoutingCase(new LinearReservoir(HOUR), reservoir, 1),
        new RoutingCase(new NashCascade(HOUR, 3), List.of(from(600, 8000)), 3),
        new RoutingCase(new Lag(HOUR, 4), List.of(from(100, 5 * HOUR)), 0),
        new RoutingCase(MuskingumCunge.of(HOUR), channels, 1),
        new RoutingCase(MuskingumCunge.of(DAY), channels, 1),
        new RoutingCase(MuskingumCunge.of(HOUR), widening, 1),
        new RoutingCase(new Lakes(new LinearReservoir(HOUR)), and(lakes, reservoir), 2),
        new RoutingCase(new Lakes(MuskingumCunge.of(DAY)), and(lakes, channels), 2));
  }

  private static List<Range> and(List<Range> first, List<Range> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static Range from(double least, double most) {
    return new Range(least, most);
  }

  /** Parameters of so many reaches, the same at every call. */
  List<PlainArray> arrays(int nodes) {
    SplittableRandom random = new SplittableRandom(3);
    List<PlainArray> arrays = new ArrayList<>();
    for (Range range : parameters) {
      arrays.add(PlainArray.of(random.doubles(nodes, range.least(), range.most()).toArray()));
    }
    return arrays;
  }

  /** What is stored at the end of a run, as a mean flow over a step, m3/s. */
  double stored(RiverRun<PlainArray> run) {
    return run.end().state().subList(0, volumes).stream()
            .flatMapToDouble(x -> Arrays.stream((double[]) x.toFlatArray()))
            .sum()
        / scheme.timeStep();
  }

  @Override
  public String toString() {
    return scheme + " of " + parameters.size() + " parameters";
  }
}
