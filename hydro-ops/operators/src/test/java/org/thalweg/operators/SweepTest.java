package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops against the definition, solved node by node until nothing changes. */
class SweepTest {
  private static final int NODES = 300;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void forestSumsFollowTheDefinition(long seed) {
    RiverNetwork network = RandomNetworks.forest(NODES, seed);
    Forest forest = (Forest) network.topology();
    double[] field = IntStream.range(0, NODES).mapToDouble(i -> i % 7 - 2).toArray();
    double[] ones = new double[network.edgeCount()];
    Arrays.fill(ones, 1);

    double[] up = field.clone();
    new DoubleSweep().upstream(forest, up, 0);
    double[] down = field.clone();
    new DoubleSweep().downstream(forest, down, 0);

    assertArrayEquals(byDefinition(network, field, ones, true), up);
    assertArrayEquals(byDefinition(network, field, ones, false), down);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyElementTypeAndOffsetGivesTheSameSums(long seed) {
    Forest forest = (Forest) RandomNetworks.forest(NODES, seed).topology();
    int[] ints = new int[2 * NODES];
    Arrays.setAll(ints, i -> i % 11 - 3);
    long[] longs = IntStream.of(ints).asLongStream().toArray();
    double[] doubles = IntStream.of(ints).asDoubleStream().toArray();
    float[] floats = new float[2 * NODES];
    IntStream.range(0, floats.length).forEach(i -> floats[i] = ints[i]);

    new IntSweep().upstream(forest, ints, NODES);
    new LongSweep().upstream(forest, longs, NODES);
    new FloatSweep().upstream(forest, floats, NODES);
    new DoubleSweep().upstream(forest, doubles, NODES);
    new IntSweep().downstream(forest, ints, 0);
    new LongSweep().downstream(forest, longs, 0);
    new FloatSweep().downstream(forest, floats, 0);
    new DoubleSweep().downstream(forest, doubles, 0);

    for (int i = 0; i < ints.length; i++) {
      assertEquals((int) doubles[i], ints[i]);
      assertEquals((long) doubles[i], longs[i]);
      assertEquals(doubles[i], floats[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void weightedSumsFollowTheDefinition(long seed) {
    RiverNetwork forest = RandomNetworks.forest(NODES, seed);
    RiverNetwork braid = RandomNetworks.bifurcating(NODES, seed);
    double[] field = RandomNetworks.values(NODES, seed);
    double[] forestWeights = RandomNetworks.values(forest.edgeCount(), seed + 1);
    double[] braidWeights = braid.splitRatios();

    double[] up = field.clone();
    new DoubleSweep().upstream((Forest) forest.topology(), up, 0, forestWeights, 0);
    double[] down = field.clone();
    new DoubleSweep().downstream((Forest) forest.topology(), down, 0, forestWeights, 0);
    double[] braidUp = field.clone();
    new DoubleSweep().upstream((Braid) braid.topology(), braidUp, 0, braidWeights, 0);
    double[] braidDown = field.clone();
    new DoubleSweep().downstream((Braid) braid.topology(), braidDown, 0, braidWeights, 0);

    double rounding = 1e-12;
    assertArrayEquals(byDefinition(forest, field, forestWeights, true), up, rounding);
    assertArrayEquals(byDefinition(forest, field, forestWeights, false), down, rounding);
    assertArrayEquals(byDefinition(braid, field, braidWeights, true), braidUp, rounding);
    assertArrayEquals(byDefinition(braid, field, braidWeights, false), braidDown, rounding);
  }

  /** S = x + N S, iterated from S = x; exact after as many rounds as the network is deep. */
  static double[] byDefinition(
      RiverNetwork network, double[] field, double[] weights, boolean upstream) {
    int[] from = upstream ? network.edgeUpstream() : network.edgeDownstream();
    int[] to = upstream ? network.edgeDownstream() : network.edgeUpstream();
    double[] sums = field.clone();
    while (true) {
      double[] next = field.clone();
      for (int edge = 0; edge < weights.length; edge++) {
        next[to[edge]] += weights[edge] * sums[from[edge]];
      }
      if (Arrays.equals(next, sums)) {
        return sums;
      }
      sums = next;
    }
  }
}
