package org.thalweg.examples.network;

import java.util.Optional;
import org.thalweg.operators.LabelledArray;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * A metric, what it is applied to, and where its results are wanted.
 *
 * @param metric the metric
 * @param task what it is applied to
 * @param at the locations whose results are wanted, of every node if empty
 * @param zones the zones whose statistics are wanted, instead of those along the river
 */
record AccumulateJob(Metric metric, MetricTask task, Optional<Places> at, Optional<ZoneMap> zones) {
  Results.Kind kind() {
    return zones.isPresent()
        ? Results.Kind.ZONES
        : at.isPresent() ? Results.Kind.LOCATIONS : Results.Kind.NODES;
  }

  /** How many results each node has: time steps, or classes, or both. */
  int steps() {
    return Steps.count(task.field()) * Math.max(1, task.options().classes().length);
  }

  Results run() {
    String name = metric.toString().replace('-', '_');
    if (zones.isPresent()) {
      LabelledArray<PlainArray> ofZones = withUnits(metric.apply(zones.get().zones(), task));
      return new Results(
          name,
          ofZones,
          ResultTable.ofZones(zones.get()),
          Optional.of(zones.get().ofNodes(ofZones)));
    }
    LabelledArray<PlainArray> ofNodes = withUnits(metric.apply(task));
    return at.map(
            places ->
                new Results(
                    name,
                    taken(ofNodes, places),
                    ResultTable.ofPlaces(task.river(), places),
                    Optional.<LabelledArray<PlainArray>>empty()))
        .orElseGet(
            () ->
                new Results(
                    name, ofNodes, ResultTable.ofNodes(task.river()), Optional.of(ofNodes)));
  }

  /** The field's units, where it says them, become those of the result. */
  private LabelledArray<PlainArray> withUnits(LabelledArray<PlainArray> result) {
    String given = task.field().units();
    return given.isEmpty() ? result : result.withUnits(metric.units(given));
  }

  private static LabelledArray<PlainArray> taken(LabelledArray<PlainArray> ofNodes, Places places) {
    PlainNamespace xp = PlainNamespace.INSTANCE;
    PlainArray nodes = xp.asarray(places.locations().nodes());
    int last = ofNodes.dims().size() - 1;
    return new LabelledArray<>(
        xp.take(ofNodes.values(), nodes, last), ofNodes.labels().replaced(last, 1, "location"));
  }
}
