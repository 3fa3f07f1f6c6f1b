package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What needs no array of a mask; masks are tested where there are arrays. */
class SubnetworkTest {
  @Test
  void upstreamOfANodeIsItsBasin() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, 4, 1, 4, -1, 4});

    Subnetwork basin = Subnetwork.upstreamOf(network, 1);

    assertArrayEquals(new int[] {0, 1, 2}, basin.nodes());
    assertArrayEquals(new int[] {0, 2}, basin.edges());
    assertArrayEquals(new int[] {0, 2}, basin.network().edgeUpstream());
    assertArrayEquals(new int[] {1, 1}, basin.network().edgeDownstream());
    assertArrayEquals(new int[] {1}, basin.network().sinks());
    assertArrayEquals(new int[] {0, 2}, basin.network().sources());
  }

  @Test
  void waterThatPartsTakesTheEdgesThatStay() {
    // 0 parts to 1, 2 and 3; 1 and 2 join in 4.
    RiverNetwork network =
        RiverNetwork.fromEdges(
            5,
            new int[] {0, 0, 0, 1, 2},
            new int[] {1, 2, 3, 4, 4},
            new double[] {0.125, 0.375, 0.5, 1, 1});

    Subnetwork above = Subnetwork.upstreamOf(network, 4);
    Subnetwork oneWay = Subnetwork.upstreamOf(network, 3);

    assertArrayEquals(new int[] {0, 1, 2, 4}, above.nodes());
    assertArrayEquals(new int[] {0, 1, 3, 4}, above.edges());
    assertArrayEquals(new double[] {0.25, 0.75, 1, 1}, above.network().splitRatios());
    assertFalse(oneWay.network().bifurcates());
    assertArrayEquals(new int[] {0, 3}, oneWay.nodes());
  }

  @Test
  void cropKeepsCoordinates() {
    int[] cells = {7, 8, 12, 18};
    GeoTransform place = GeoTransform.northUp(10, 50, 0.5, 0.25);
    RiverGrid grid = RiverGrid.of(5, 5, cells).withTransform(place);
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {2, 2, 3, -1}, grid);

    Subnetwork cropped = Subnetwork.crop(network);

    RiverGrid small = cropped.network().grid().orElseThrow();
    GeoTransform moved = small.transform().orElseThrow();
    assertEquals(3, small.rows());
    assertEquals(2, small.cols());
    assertArrayEquals(new int[] {0, 1, 2, 5}, small.cells());
    assertEquals(place.x(1, 2), moved.x(0, 0));
    assertEquals(place.y(1, 2), moved.y(0, 0));
    assertEquals(place.x(3, 3), moved.x(2, 1));
    assertEquals(place.y(3, 3), moved.y(2, 1));
    assertArrayEquals(new int[] {0, 1, 2, 3}, cropped.nodes());
    assertArrayEquals(new int[] {0, 1, 2}, cropped.edges());
    assertArrayEquals(network.edgeDownstream(), cropped.network().edgeDownstream());
  }

  @Test
  void emptyPartsAreNetworks() {
    RiverGrid grid = RiverGrid.of(1, 2, new int[] {0, 1});
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, -1}, grid);

    Subnetwork none = Subnetwork.upstreamOf(network);

    assertEquals(0, none.network().nodeCount());
    assertEquals(2, none.network().grid().orElseThrow().cols());
    assertEquals(0, none.crop().network().grid().orElseThrow().cols());
  }

  @Test
  void whatIsNotThereIsAnError() {
    RiverNetwork network = RiverNetwork.fromDownstream(new int[] {1, -1});

    assertThrows(IllegalArgumentException.class, () -> Subnetwork.upstreamOf(network, 2));
    assertThrows(IllegalArgumentException.class, () -> Subnetwork.upstreamOf(network, -1));
    assertThrows(IllegalStateException.class, () -> Subnetwork.crop(network));
  }

  @Test
  void basinsOfLongChainsTakeNoStack() {
    int[] downstream = new int[1_000_000];
    Arrays.setAll(downstream, node -> node - 1);
    RiverNetwork chain = RiverNetwork.fromDownstream(downstream);

    assertEquals(400_000, Subnetwork.upstreamOf(chain, 600_000).network().nodeCount());
  }
}
