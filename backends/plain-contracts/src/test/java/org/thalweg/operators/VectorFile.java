package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The file of reference vectors: networks, fields and cases. NaN is written as a string. */
final class VectorFile {
  private final JsonNode root;

  private VectorFile(JsonNode root) {
    this.root = root;
  }

  static VectorFile read(Path file) {
    try {
      return new VectorFile(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stream<JsonNode> cases() {
    return elements(root.get("cases"));
  }

  /** The one case of an operation. */
  JsonNode single(String op) {
    return cases().filter(each -> each.get("op").asText().equals(op)).findFirst().orElseThrow();
  }

  Stream<JsonNode> gradients() {
    return elements(root.get("gradients").get("cases"));
  }

  /** A field by its name, or the values given in place of it. */
  JsonNode field(JsonNode nameOrValues) {
    return nameOrValues.isTextual() ? root.get("fields").get(nameOrValues.asText()) : nameOrValues;
  }

  /** A network by its name, checked against the sources and sinks that the file has of it. */
  RiverNetwork network(String name) {
    JsonNode given = root.get("networks").get(name);
    int[] upstream = ints(given.get("edges_upstream_node_by_edge_id"));
    int[] downstream = ints(given.get("edges_downstream_node_by_edge_id"));
    RiverNetwork network =
        given.get("shape").isNull()
            ? RiverNetwork.fromEdges(given.get("n_nodes").asInt(), upstream, downstream)
            : gridded(given, upstream, downstream);
    assertArrayEquals(upstream, network.edgeUpstream());
    assertArrayEquals(downstream, network.edgeDownstream());
    assertArrayEquals(ints(given.get("sinks")), network.sinks());
    assertArrayEquals(ints(given.get("sources")), network.sources());
    return network;
  }

  private static RiverNetwork gridded(JsonNode given, int[] upstream, int[] downstream) {
    int[] next = new int[given.get("n_nodes").asInt()];
    Arrays.fill(next, -1);
    for (int edge = 0; edge < upstream.length; edge++) {
      next[upstream[edge]] = downstream[edge];
    }
    int[] shape = ints(given.get("shape"));
    RiverGrid grid = RiverGrid.of(shape[0], shape[1], ints(given.get("mask_flat_indices")));
    return RiverNetwork.fromDownstream(next, grid);
  }

  static int[] ints(JsonNode array) {
    return elements(array).mapToInt(JsonNode::asInt).toArray();
  }

  static boolean[] booleans(JsonNode array) {
    boolean[] values = new boolean[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asBoolean();
    }
    return values;
  }

  /** A list of numbers, or of lists of them: {@code double[]} or {@code double[][]}. */
  static Object doubles(JsonNode array) {
    return array.get(0).isArray()
        ? elements(array).map(row -> (double[]) doubles(row)).toArray(double[][]::new)
        : elements(array).mapToDouble(VectorFile::number).toArray();
  }

  /** All numbers of a list, however deep, in order. */
  static double[] flat(JsonNode array) {
    return elements(array)
        .flatMapToDouble(
            x -> x.isArray() ? Arrays.stream(flat(x)) : Arrays.stream(new double[] {number(x)}))
        .toArray();
  }

  private static double number(JsonNode x) {
    if (x.isBoolean()) {
      return x.asBoolean() ? 1 : 0;
    }
    return x.isTextual() ? Double.parseDouble(x.asText()) : x.asDouble();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
