package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.contracts.ReferenceData;

/**
 * The sums and their gradients in vectors.json, which earthkit-hydro 1.4 computed (numpy 2.4.6;
 * gradients by torch autograd, float64), on any backend.
 *
 * @param <A> the backend's array type
 */
public abstract class SumVectors<A> {
  private static final double GRADIENT_TOLERANCE = 1e-12;

  private static JsonNode vectors = new ObjectMapper().createObjectNode();

  private final ArrayNamespace<A> xp;

  /**
   * The vectors on a backend.
   *
   * @param xp its namespace
   */
  protected SumVectors(ArrayNamespace<A> xp) {
    this.xp = xp;
  }

  @BeforeAll
  static void read() throws IOException {
    vectors =
        new ObjectMapper().readTree(ReferenceData.find("river-operators/vectors.json").toFile());
  }

  @TestFactory
  final Stream<DynamicTest> sums() {
    return elements(vectors.get("cases"))
        .filter(each -> isSum(each.get("op").asText()))
        .map(each -> dynamicTest(each.get("id").asText() + " " + each.get("op"), () -> sum(each)));
  }

  @TestFactory
  final Stream<DynamicTest> gradients() {
    return elements(vectors.get("gradients").get("cases"))
        .filter(each -> isSum(each.get("op").asText()))
        .map(
            each ->
                dynamicTest(
                    each.get("op").asText() + " on " + each.get("network").asText(),
                    () -> gradient(each)));
  }

  private static boolean isSum(String op) {
    return op.startsWith("upstream.sum") || op.startsWith("downstream.sum");
  }

  private void sum(JsonNode given) {
    RiverNetwork network = network(given.get("network").asText());
    JsonNode inputs = given.get("inputs");
    A field = array(inputs, "field").orElseThrow();

    A sums = sum(given.get("op").asText(), network, field, weights(inputs));
    if (given.get("op").asText().contains("gridded")) {
      sums = Grids.toGrid(network, sums, Double.NaN);
    }

    A expected = xp.asarray(doubles(given.get("expected")));
    assertEquals(xp.shape(expected), xp.shape(sums));
    double[] values = flat(expected);
    double largest = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    assertArrayEquals(values, flat(sums), given.get("rtol").asDouble() * largest);
  }

  private void gradient(JsonNode given) {
    RiverNetwork network = network(given.get("network").asText());
    List<String> names = new ArrayList<>();
    given.get("gradients").fieldNames().forEachRemaining(names::add);
    try (Tape<A> tape = Tape.over(xp)) {
      List<Var<A>> inputs =
          List.of("field", "node_weights", "edge_weights").stream()
              .map(name -> tape.variable(array(given.get("inputs"), name).orElseThrow()))
              .toList();

      Weights<Var<A>> weights = Weights.of(inputs.get(1), inputs.get(2));
      Var<A> sums = sum(given.get("op").asText(), network, inputs.get(0), weights);
      A cotangent = xp.asarray(doubles(given.get("cotangent")));
      List<A> gradients = tape.vjp(List.of(sums), List.of(cotangent), inputs);

      assertEquals(List.of("field", "node_weights", "edge_weights"), names);
      for (int i = 0; i < names.size(); i++) {
        double[] expected = (double[]) doubles(given.get("gradients").get(names.get(i)));
        assertArrayEquals(expected, flat(gradients.get(i)), GRADIENT_TOLERANCE, names.get(i));
      }
    }
  }

  private static <U> U sum(String op, RiverNetwork network, U field, Weights<U> weights) {
    return op.startsWith("upstream")
        ? Upstream.sum(network, field, weights)
        : Downstream.sum(network, field, weights);
  }

  /** Split ratios apply only where a case gives them as edge weights. */
  private Weights<A> weights(JsonNode inputs) {
    return new Weights<>(
        array(inputs, "node_weights"), array(inputs, "edge_weights"), false, false);
  }

  private Optional<A> array(JsonNode inputs, String name) {
    JsonNode values =
        inputs.has(name + "_values") ? inputs.get(name + "_values") : inputs.get(name);
    if (values == null) {
      return Optional.empty();
    }
    JsonNode found = values.isTextual() ? vectors.get("fields").get(values.asText()) : values;
    return Optional.of(xp.astype(xp.asarray(doubles(found)), DType.FLOAT64));
  }

  private static RiverNetwork network(String name) {
    JsonNode given = vectors.get("networks").get(name);
    int nodes = given.get("n_nodes").asInt();
    int[] upstream = ints(given.get("edges_upstream_node_by_edge_id"));
    int[] downstream = ints(given.get("edges_downstream_node_by_edge_id"));
    if (given.get("shape").isNull()) {
      return RiverNetwork.fromEdges(nodes, upstream, downstream);
    }
    int[] next = new int[nodes];
    Arrays.fill(next, -1);
    for (int edge = 0; edge < upstream.length; edge++) {
      next[upstream[edge]] = downstream[edge];
    }
    int[] shape = ints(given.get("shape"));
    RiverGrid grid = RiverGrid.of(shape[0], shape[1], ints(given.get("mask_flat_indices")));
    RiverNetwork network = RiverNetwork.fromDownstream(next, grid);
    assertArrayEquals(upstream, network.edgeUpstream());
    assertArrayEquals(downstream, network.edgeDownstream());
    assertArrayEquals(ints(given.get("sinks")), network.sinks());
    assertArrayEquals(ints(given.get("sources")), network.sources());
    return network;
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static int[] ints(JsonNode array) {
    return elements(array).mapToInt(JsonNode::asInt).toArray();
  }

  /** A list of numbers, or of lists of them; NaN is written as a string. */
  private static Object doubles(JsonNode array) {
    return array.get(0).isArray()
        ? elements(array).map(row -> (double[]) doubles(row)).toArray(double[][]::new)
        : elements(array)
            .mapToDouble(x -> x.isTextual() ? Double.parseDouble(x.asText()) : x.asDouble())
            .toArray();
  }

  private double[] flat(A x) {
    return (double[]) xp.toFlatArray(x);
  }
}
