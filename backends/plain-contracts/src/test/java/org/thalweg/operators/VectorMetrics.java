package org.thalweg.operators;

import java.util.Map;

/** The metrics of a field along a network, by their names in the file of vectors. */
final class VectorMetrics {
  private VectorMetrics() {}

  /** A metric as users call it. */
  @FunctionalInterface
  interface Metric {
    <U> U apply(RiverNetwork network, U field, Weights<U> weights);
  }

  private static final Map<String, Metric> METRICS =
      Map.ofEntries(
          Map.entry("upstream.sum", Upstream::sum),
          Map.entry("upstream.mean", Upstream::mean),
          Map.entry("upstream.min", Upstream::min),
          Map.entry("upstream.max", Upstream::max),
          Map.entry("upstream.var", Upstream::var),
          Map.entry("upstream.std", Upstream::std),
          Map.entry("upstream.skewness", Upstream::skewness),
          Map.entry("upstream.product", Upstream::product),
          Map.entry("upstream.mode", Upstream::mode),
          Map.entry("downstream.sum", Downstream::sum),
          Map.entry("downstream.mean", Downstream::mean),
          Map.entry("downstream.min", Downstream::min),
          Map.entry("downstream.max", Downstream::max),
          Map.entry("downstream.var", Downstream::var),
          Map.entry("downstream.std", Downstream::std),
          Map.entry("downstream.skewness", Downstream::skewness),
          Map.entry("downstream.mode", Downstream::mode));

  /** The metric of an operation such as {@code upstream.mean}. */
  static Metric of(String op) {
    Metric metric = METRICS.get(op);
    if (metric == null) {
      throw new IllegalArgumentException("no metric for " + op);
    }
    return metric;
  }
}
