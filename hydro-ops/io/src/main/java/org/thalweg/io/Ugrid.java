package org.thalweg.io;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.operators.RiverNetwork;

/**
 * Networks as meshes of one dimension in NetCDF, by the UGRID conventions 1.0: the places of the
 * nodes, and for each edge the node it leaves and the one it enters.
 *
 * @see <a href="https://ugrid-conventions.github.io/ugrid-conventions/">UGRID conventions</a>
 */
final class Ugrid {
  private static final String MESH = "network";
  private static final String EDGES = "edge_nodes";
  private static final String RATIO = "split_ratio";

  private Ugrid() {}

  static NetcdfDataset dataset(RiverNetwork network, double[] lon, double[] lat) {
    NetcdfDataset dataset = new NetcdfDataset();
    dataset.attribute("Conventions", NetcdfDataset.CONVENTIONS + " UGRID-1.0");
    dataset.dimension("node", network.nodeCount());
    dataset.dimension("edge", network.edgeCount());
    dataset.dimension("two", 2);
    Map<String, Object> mesh = new LinkedHashMap<>();
    mesh.put("cf_role", "mesh_topology");
    mesh.put("topology_dimension", 1);
    mesh.put("node_coordinates", "node_lon node_lat");
    mesh.put("edge_node_connectivity", EDGES);
    dataset.add(new NetcdfDataset.Variable(MESH, List.of(), new int[1], mesh));
    dataset.add(coordinate("node_lon", lon, "longitude", "degrees_east"));
    dataset.add(coordinate("node_lat", lat, "latitude", "degrees_north"));
    Map<String, Object> edges = new LinkedHashMap<>();
    edges.put("cf_role", "edge_node_connectivity");
    edges.put("long_name", "the node that an edge leaves and the one that it enters");
    edges.put("start_index", 0);
    dataset.add(new NetcdfDataset.Variable(EDGES, List.of("edge", "two"), pairs(network), edges));
    if (network.bifurcates()) {
      Map<String, Object> ratio = new LinkedHashMap<>();
      ratio.put("long_name", "part of the water of its upstream node that an edge takes");
      ratio.put("units", "1");
      ratio.put("mesh", MESH);
      ratio.put("location", "edge");
      dataset.add(new NetcdfDataset.Variable(RATIO, List.of("edge"), network.splitRatios(), ratio));
    }
    return dataset;
  }

  private static NetcdfDataset.Variable coordinate(
      String name, double[] values, String standardName, String units) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("standard_name", standardName);
    attributes.put("units", units);
    return new NetcdfDataset.Variable(name, List.of("node"), values.clone(), attributes);
  }

  private static int[] pairs(RiverNetwork network) {
    int[] from = network.edgeUpstream();
    int[] to = network.edgeDownstream();
    int[] pairs = new int[2 * from.length];
    for (int edge = 0; edge < from.length; edge++) {
      pairs[2 * edge] = from[edge];
      pairs[2 * edge + 1] = to[edge];
    }
    return pairs;
  }

  /** The network of the first mesh of one dimension, if there is one among the variables. */
  static Optional<RiverNetwork> network(NetcdfRaster variables) throws IOException {
    Optional<NetcdfVariable> mesh = variables.withRole("mesh_topology");
    if (mesh.isEmpty()) {
      return Optional.empty();
    }
    double dimension = mesh.get().number("topology_dimension").orElse(Double.NaN);
    if (dimension != 1) {
      throw new IOException("a mesh of topology dimension " + dimension + "; wanted 1");
    }
    NetcdfVariable edges = variables.choose(named(mesh.get(), "edge_node_connectivity"));
    String place = named(mesh.get(), "node_coordinates").split("\\s+", 2)[0];
    NetcdfVariable nodes = variables.choose(place);
    if (edges.rank() != 2 || edges.shape()[1] != 2 || nodes.rank() != 1) {
      throw new IOException(
          "variable %s is not of shape (edge, 2), or %s not of (node,)"
              .formatted(edges.name(), nodes.name()));
    }
    Grid pairs = Grid.checked(edges.shape()[0], 2);
    int[][] ends = ends(edges, pairs);
    int count = Math.toIntExact(nodes.shape()[0]);
    Optional<NetcdfVariable> ratio =
        variables.find(RATIO).filter(one -> one.rank() == 1 && one.shape()[0] == pairs.rows());
    return Optional.of(
        ratio.isPresent()
            ? RiverNetwork.fromEdges(count, ends[0], ends[1], ratio.get().doubles())
            : RiverNetwork.fromEdges(count, ends[0], ends[1]));
  }

  private static String named(NetcdfVariable mesh, String attribute) throws IOException {
    if (mesh.text(attribute).isEmpty()) {
      throw new IOException("mesh %s has no %s".formatted(mesh.name(), attribute));
    }
    return mesh.text(attribute);
  }

  /** The nodes at which edges begin and end, counted from 0. */
  private static int[][] ends(NetcdfVariable edges, Grid pairs) throws IOException {
    DType dtype = edges.dtype();
    if (dtype == null || !dtype.isInteger()) {
      throw new IOException("variable " + edges.name() + " holds no ids of nodes");
    }
    int start = (int) edges.number("start_index").orElse(0);
    int[] ids = Raster.ofTrusted(edges.reader().read(), dtype, pairs.rows(), 2).toInts(-1);
    int[][] ends = new int[2][pairs.rows()];
    for (int i = 0; i < ids.length; i++) {
      ends[i % 2][i / 2] = ids[i] - start;
    }
    return ends;
  }
}
