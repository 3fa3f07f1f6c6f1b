package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thalweg.plain.contracts.ReferenceData;

/** Parts of networks against vectors.json: the cases that give a network, not a field. */
class SubnetworkVectorsTest {
  private VectorFile file;

  @BeforeEach
  void read() {
    file = VectorFile.read(ReferenceData.find("river-operators/vectors.json"));
  }

  @Test
  void aMaskedNetworkHasTheNodesAndEdgesThatStay() {
    JsonNode given = file.single("subnetwork.from_mask topology");
    JsonNode expected = given.get("expected");

    RiverNetwork part = masked(given).network();

    assertEquals(expected.get("n_nodes").asInt(), part.nodeCount());
    assertArrayEquals(ints(expected, "edges_upstream_node_by_edge_id"), part.edgeUpstream());
    assertArrayEquals(ints(expected, "edges_downstream_node_by_edge_id"), part.edgeDownstream());
    assertArrayEquals(ints(expected, "shape"), shape(part));
    assertArrayEquals(ints(expected, "mask_flat_indices"), part.grid().orElseThrow().cells());
  }

  @Test
  void aCroppedNetworkLiesOnItsBoundingBox() {
    JsonNode given = file.single("subnetwork.from_mask + crop");
    JsonNode expected = given.get("expected");
    JsonNode group = expected.get("edges").get(1);

    RiverNetwork part = masked(given).crop().network();

    assertArrayEquals(ints(expected, "shape"), shape(part));
    assertArrayEquals(ints(expected, "mask_flat_indices"), part.grid().orElseThrow().cells());
    assertArrayEquals(VectorFile.ints(group.get(0)), part.edgeDownstream());
    assertArrayEquals(VectorFile.ints(group.get(1)), part.edgeUpstream());
  }

  private Subnetwork masked(JsonNode given) {
    RiverNetwork network = file.network(given.get("network").asText());
    boolean[] mask = VectorFile.booleans(given.get("inputs").get("node_mask"));
    return Subnetwork.fromMask(network, mask);
  }

  private static int[] ints(JsonNode expected, String name) {
    return VectorFile.ints(expected.get(name));
  }

  private static int[] shape(RiverNetwork network) {
    RiverGrid grid = network.grid().orElseThrow();
    return new int[] {grid.rows(), grid.cols()};
  }
}
