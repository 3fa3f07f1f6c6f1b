package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/** What a network is made of, as arrays of a namespace: the values of the Java arrays. */
class StructureArraysTest {
  private final ArrayNamespace<PlainArray> xp = PlainNamespace.INSTANCE;
  private final RiverNetwork network = RandomRivers.of(20);

  @Test
  void ordersAreInt32() {
    assertInts(StreamOrder.strahler(network), StreamOrder.strahler(xp, network));
    assertInts(StreamOrder.horton(network), StreamOrder.horton(xp, network));
    assertInts(StreamOrder.hack(network), StreamOrder.hack(xp, network));
  }

  private void assertInts(int[] expected, PlainArray orders) {
    assertEquals(DType.INT32, xp.dtype(orders));
    assertArrayEquals(expected, (int[]) xp.toFlatArray(orders));
  }

  @Test
  void magnitudesAreFloat64AndCodesInt64() {
    PlainArray magnitudes = StreamOrder.shreve(xp, network);
    PlainArray codes = StreamOrder.pfafstetter(xp, network, 2);

    assertArrayEquals(StreamOrder.shreve(network), (double[]) xp.toFlatArray(magnitudes));
    assertArrayEquals(StreamOrder.pfafstetter(network, 2), (long[]) xp.toFlatArray(codes));
  }

  @Test
  void areasOfCellsSumToUpstreamAreas() {
    // Two cells of a quarter turn by a right angle, each an eighth of the globe.
    RiverNetwork hemisphere =
        RiverNetwork.fromD8(new byte[] {1, 0}, 1, 2, D8.esri())
            .withTransform(GeoTransform.northUp(0, 90, 90));
    double eighth = Math.PI / 2 * 6_371_000.0 * 6_371_000.0;

    PlainArray upstream = Upstream.sum(hemisphere, CellArea.of(xp, hemisphere));

    assertArrayEquals(
        new double[] {eighth, 2 * eighth}, (double[]) xp.toFlatArray(upstream), 1e-14 * eighth);
  }
}
