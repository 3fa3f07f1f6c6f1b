package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forest of a grid of directions is the one that its downstream index gives. */
class D8ForestTest {
  private static final int[] CODES = {1, 2, 4, 8, 16, 32, 64, 128};

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void forestIsThatOfTheDownstreamIndex(boolean wraps) {
    D8 encoding = wraps ? D8.esri().withWrappedLongitude() : D8.esri();
    for (int seed = 0; seed < 1000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int rows = random.nextInt(1, 12);
      int cols = random.nextInt(1, 90);
      int[] codes = codes(rows, cols, wraps, random);
      String about = "seed %d, %d x %d".formatted(seed, rows, cols);

      RiverNetwork network = RiverNetwork.fromD8(codes, rows, cols, encoding);

      int[] downstream = downstream(codes, rows, cols);
      Forest expected = Forest.of(downstream, Integer::toString);
      Forest forest = (Forest) network.topology();
      assertArrayEquals(downstream, forest.downstream(), about);
      assertArrayEquals(expected.edgeDownstream(), network.edgeDownstream(), about);
      assertArrayEquals(network.sinks(), Arrays.copyOf(expected.order, expected.sinks), about);
      if (!wraps) {
        // Around the globe, inflows are not in the order of their ids.
        assertArrayEquals(expected.order, forest.order, about);
        assertArrayEquals(expected.target, forest.target, about);
      }
      byte[] bytes = new byte[codes.length];
      for (int cell = 0; cell < bytes.length; cell++) {
        bytes[cell] = (byte) codes[cell];
      }
      RiverNetwork ofBytes = RiverNetwork.fromD8(bytes, rows, cols, encoding);
      assertArrayEquals(forest.order, ofBytes.topology().order, about);
      assertEquals(network.buildReport(), ofBytes.buildReport(), about);
    }
  }

  /** Directions that run away from a random corner or edge, so that there is no cycle. */
  private static int[] codes(int rows, int cols, boolean wraps, SplittableRandom random) {
    int missing = random.nextInt(4);
    int sinks = random.nextInt(20);
    int[] codes = new int[rows * cols];
    int[] height = random.ints(codes.length).toArray();
    for (int cell = 0; cell < codes.length; cell++) {
      codes[cell] = random.nextInt(10) < missing ? 247 : 0;
      for (int tries = 0; codes[cell] == 0 && tries < 8 && random.nextInt(20) >= sinks; tries++) {
        int direction = random.nextInt(8);
        int to = neighbour(cell, direction, rows, cols, wraps);
        if (to >= 0 && height[to] < height[cell]) {
          codes[cell] = CODES[direction];
        }
      }
    }
    return codes;
  }

  /** The neighbour in a direction, clockwise from east; -1 off the grid. */
  private static int neighbour(int cell, int direction, int rows, int cols, boolean wraps) {
    int row = cell / cols + (int) Math.signum(Math.rint(Math.sin(direction * Math.PI / 4) * 2));
    int col = cell % cols + (int) Math.signum(Math.rint(Math.cos(direction * Math.PI / 4) * 2));
    if (wraps) {
      col = (col + cols) % cols;
    }
    boolean off = row < 0 || row >= rows || col < 0 || col >= cols;
    return off ? -1 : row * cols + col;
  }

  private static int[] downstream(int[] codes, int rows, int cols) {
    int[] node = new int[codes.length];
    int nodes = 0;
    for (int cell = 0; cell < codes.length; cell++) {
      node[cell] = codes[cell] == 247 ? -1 : nodes++;
    }
    int[] downstream = new int[nodes];
    for (int cell = 0; cell < codes.length; cell++) {
      if (node[cell] >= 0) {
        int direction = Arrays.binarySearch(CODES, codes[cell]);
        downstream[node[cell]] =
            direction < 0 ? -1 : node[neighbour(cell, direction, rows, cols, true)];
      }
    }
    return downstream;
  }
}
