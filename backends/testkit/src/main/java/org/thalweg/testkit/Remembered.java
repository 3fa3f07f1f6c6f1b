package org.thalweg.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Functions that remember their values: contracts run on several namespaces ask the slow oracle the
 * same questions.
 */
final class Remembered {
  private Remembered() {}

  private record Pair(double x, double y) {}

  static DoubleUnaryOperator of(DoubleUnaryOperator function) {
    Map<Double, Double> known = new ConcurrentHashMap<>();
    return x -> known.computeIfAbsent(x, function::applyAsDouble);
  }

  static DoubleBinaryOperator of(DoubleBinaryOperator function) {
    Map<Pair, Double> known = new ConcurrentHashMap<>();
    return (x, y) ->
        known.computeIfAbsent(new Pair(x, y), pair -> function.applyAsDouble(pair.x(), pair.y()));
  }
}
