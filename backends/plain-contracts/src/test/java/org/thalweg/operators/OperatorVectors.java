package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.contracts.ReferenceData;

/**
 * Every operator against vectors.json, on any backend: results of earthkit-hydro 1.4 (numpy 2.4.6;
 * gradients by torch autograd, float64), its tests' constants, and exact rational arithmetic where
 * the file has it.
 *
 * @param <A> the backend's array type
 */
public abstract class OperatorVectors<A> {
  private static final double GRADIENT_TOLERANCE = 1e-12;

  /** Variances that the reference leaves of this size by rounding are 0. */
  private static final double ROUNDING = 1e-9;

  /**
   * Cases that are not followed. 137: a location given twice is an error here. 309, 327: the
   * reference walks down and up the same edge. The others: its extremes of a move start from 0.
   */
  private static final Set<String> SET_ASIDE =
      Set.of("137", "309", "327", "160", "161", "169", "170", "180", "181", "189", "190");

  private final ArrayNamespace<A> xp;
  private final VectorFile file =
      VectorFile.read(ReferenceData.find("river-operators/vectors.json"));

  /**
   * The vectors on a backend.
   *
   * @param xp its namespace
   */
  protected OperatorVectors(ArrayNamespace<A> xp) {
    this.xp = xp;
  }

  @TestFactory
  final Stream<DynamicTest> values() {
    return file.cases()
        .filter(each -> !SET_ASIDE.contains(each.get("id").asText()))
        .filter(each -> each.get("expected").isArray())
        .map(
            each -> dynamicTest(each.get("id").asText() + " " + each.get("op"), () -> value(each)));
  }

  @TestFactory
  final Stream<DynamicTest> gradients() {
    return file.gradients()
        .map(
            each ->
                dynamicTest(
                    each.get("op").asText() + " on " + each.get("network").asText(),
                    () -> gradient(each)));
  }

  private void value(JsonNode given) {
    JsonNode expected = given.get(given.has("expected_exact") ? "expected_exact" : "expected");
    double[] wanted = VectorFile.flat(expected);

    A result = new VectorCase<>(xp, file, given).result();

    double largest = Arrays.stream(wanted).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    double scale = Math.max(largest, ROUNDING);
    double[] values = flat(xp.astype(result, DType.FLOAT64));
    assertArrayEquals(wanted, values, given.get("rtol").asDouble() * scale);
  }

  private void gradient(JsonNode given) {
    RiverNetwork network = file.network(given.get("network").asText());
    List<String> names = new ArrayList<>();
    given.get("gradients").fieldNames().forEachRemaining(names::add);
    try (Tape<A> tape = Tape.over(xp)) {
      JsonNode inputs = given.get("inputs");
      Var<A> field = variable(tape, inputs, "field").orElseThrow();
      Optional<Var<A>> node = variable(tape, inputs, "node_weights");
      Optional<Var<A>> edge = variable(tape, inputs, "edge_weights");
      List<Var<A>> variables = new ArrayList<>(List.of(field));
      node.ifPresent(variables::add);
      edge.ifPresent(variables::add);

      Weights<Var<A>> weights = new Weights<>(node, edge, false, false);
      Var<A> z = VectorMetrics.of(given.get("op").asText()).apply(network, field, weights);
      A cotangent = xp.asarray(VectorFile.doubles(given.get("cotangent")));
      List<A> gradients = tape.vjp(List.of(z), List.of(cotangent), variables);

      assertEquals(variables.size(), names.size());
      for (int i = 0; i < names.size(); i++) {
        double[] expected = VectorFile.flat(given.get("gradients").get(names.get(i)));
        double[] found = flat(gradients.get(i));
        leaveOutNaN(expected, found);
        assertArrayEquals(expected, found, GRADIENT_TOLERANCE, names.get(i));
      }
    }
  }

  /**
   * The reference's derivative of a standard deviation is NaN upstream of where it is 0; here it is
   * 0 there, and what others have from it is a number.
   */
  private static void leaveOutNaN(double[] expected, double[] found) {
    for (int i = 0; i < expected.length; i++) {
      assertTrue(Double.isFinite(found[i]));
      if (Double.isNaN(expected[i])) {
        expected[i] = found[i];
      }
    }
  }

  private Optional<Var<A>> variable(Tape<A> tape, JsonNode inputs, String name) {
    return Optional.ofNullable(inputs.get(name))
        .map(values -> tape.variable(xp.asarray(VectorFile.doubles(values))));
  }

  private double[] flat(A x) {
    return (double[]) xp.toFlatArray(x);
  }
}
