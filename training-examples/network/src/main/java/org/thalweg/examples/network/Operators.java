package org.thalweg.examples.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thalweg.operators.Catchments;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Locations;
import org.thalweg.operators.Move;
import org.thalweg.operators.MoveMetric;
import org.thalweg.operators.Pfafstetter;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Route;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Walk;
import org.thalweg.operators.Weights;
import org.thalweg.operators.Zones;
import org.thalweg.plain.PlainArray;

/** The library's operators as functions of a task. */
final class Operators {
  private Operators() {}

  /** From a task to {@code (..., node)} results. */
  interface Operator {
    LabelledArray<PlainArray> apply(MetricTask task);
  }

  /** From zones and a task to {@code (..., zone)} results. */
  interface ZonalOperator {
    LabelledArray<PlainArray> apply(Zones zones, MetricTask task);
  }

  /** A statistic of what lies in one direction. */
  interface Statistic {
    LabelledArray<PlainArray> apply(
        RiverNetwork network,
        LabelledArray<PlainArray> field,
        Weights<LabelledArray<PlainArray>> weights);
  }

  /** A statistic of zones. */
  interface ZonalStatistic {
    LabelledArray<PlainArray> apply(
        Zones zones, LabelledArray<PlainArray> field, Weights<LabelledArray<PlainArray>> weights);
  }

  /** How far each node is from locations. */
  interface FromLocations {
    LabelledArray<PlainArray> apply(
        RiverNetwork network, LabelledArray<PlainArray> lengths, Locations locations, Walk walk);
  }

  /** How far each node is from sources or sinks. */
  interface ToEnds {
    LabelledArray<PlainArray> apply(
        RiverNetwork network, LabelledArray<PlainArray> lengths, Route route);
  }

  static Operator both(Statistic upstream, Statistic downstream) {
    return task ->
        (task.looksUpstream() ? upstream : downstream)
            .apply(task.network(), task.field(), task.weights());
  }

  /** Of the nodes one step away. */
  static Operator moved(MoveMetric metric) {
    return both(
        (network, field, weights) -> Move.downstream(network, field, metric, weights),
        (network, field, weights) -> Move.upstream(network, field, metric, weights));
  }

  static ZonalOperator zonal(ZonalStatistic statistic) {
    return (zones, task) -> statistic.apply(zones, task.field(), task.weights());
  }

  static LabelledArray<PlainArray> percentile(MetricTask task) {
    double p = task.options().percentile();
    return both(
            (network, field, weights) -> Upstream.percentile(network, field, p, weights),
            (network, field, weights) -> Downstream.percentile(network, field, p, weights))
        .apply(task);
  }

  static LabelledArray<PlainArray> percentile(Zones zones, MetricTask task) {
    return zones.percentile(task.field(), task.options().percentile(), task.weights());
  }

  static LabelledArray<PlainArray> frequencies(MetricTask task) {
    int[] classes = task.options().classes();
    return both(
            (network, field, weights) -> Upstream.frequencies(network, field, classes, weights),
            (network, field, weights) -> Downstream.frequencies(network, field, classes, weights))
        .apply(task);
  }

  static Operator fromLocations(FromLocations shortest, FromLocations longest) {
    return task ->
        (task.options().route() == Route.SHORTEST ? shortest : longest)
            .apply(task.network(), task.field(), task.options().locations(), task.options().way());
  }

  static Operator toEnds(ToEnds distance) {
    return task -> distance.apply(task.network(), task.field(), task.options().route());
  }

  static LabelledArray<PlainArray> pfafstetter(MetricTask task) {
    Pfafstetter basins = Pfafstetter.of(task.network()).withArea(task.areas());
    long[] codes = basins.codes(task.options().levels());
    return Fields.of(Arrays.stream(codes).asDoubleStream().toArray());
  }

  /** Numbers from 1; missing where water passes no location. */
  static LabelledArray<PlainArray> catchments(MetricTask task) {
    MetricTask.Options options = task.options();
    int[] labels = Catchments.find(task.network(), options.locations(), options.overwrite());
    return Fields.of(
        Arrays.stream(labels).mapToDouble(label -> label < 0 ? Double.NaN : label + 1).toArray());
  }

  static LabelledArray<PlainArray> nodes(int[] values) {
    return Fields.of(Arrays.stream(values).asDoubleStream().toArray());
  }

  /** 1 where a mask is set, else 0. */
  static LabelledArray<PlainArray> nodes(boolean[] mask) {
    return Fields.of(
        IntStream.range(0, mask.length).mapToDouble(node -> mask[node] ? 1 : 0).toArray());
  }
}
