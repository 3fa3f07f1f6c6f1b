package org.thalweg.operators;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * One case of the file of vectors: its operator on its network and inputs. Split ratios apply only
 * where a case gives them as edge weights.
 *
 * @param xp the namespace to compute in
 * @param file the file
 * @param given the case
 * @param <A> the array type
 */
record VectorCase<A>(ArrayNamespace<A> xp, VectorFile file, JsonNode given) {
  /** What the operator gives. */
  A result() {
    String op = op();
    return switch (op.substring(0, op.indexOf('.'))) {
      case "upstream", "downstream" -> along();
      case "move" -> moved();
      case "catchments" -> op.endsWith("find") ? catchments() : ofCatchments();
      case "streamorder" -> ordered();
      case "distance", "length" -> op.contains("to_") ? toEnds() : fromLocations();
      case "subnetwork" -> ofPart();
      default -> throw unknown();
    };
  }

  private A along() {
    if (op().endsWith("percentile")) {
      double p = inputs().get("p").asDouble();
      return op().startsWith("upstream")
          ? Upstream.percentile(network(), field(), p, weights())
          : Downstream.percentile(network(), field(), p, weights());
    }
    if (op().endsWith("(gridded output)")) {
      A sums = Upstream.sum(network(), field(), weights());
      return Grids.toGrid(network(), sums, Double.NaN);
    }
    A field = op().endsWith("mode") ? xp.astype(field(), DType.INT64) : field();
    return VectorMetrics.of(op()).apply(network(), field, weights());
  }

  private A moved() {
    MoveMetric metric = MoveMetric.valueOf(inBrackets());
    return op().startsWith("move.downstream")
        ? Move.downstream(network(), field(), metric, weights())
        : Move.upstream(network(), field(), metric, weights());
  }

  /** Labels as the file has them: NaN where there is none. */
  private A catchments() {
    boolean overwrite = inputs().get("overwrite").asBoolean();
    A labels = Catchments.find(xp, network(), locations(), overwrite);
    A numbers = xp.astype(labels, DType.FLOAT64);
    return xp.where(xp.less(numbers, 0.0), Double.NaN, numbers);
  }

  private A ofCatchments() {
    RiverNetwork network = network();
    Locations at = locations();
    A field = field();
    return switch (op()) {
      case "catchments.sum" -> Catchments.sum(network, field, at);
      case "catchments.mean" -> Catchments.mean(network, field, at);
      case "catchments.min" -> Catchments.min(network, field, at);
      case "catchments.max" -> Catchments.max(network, field, at);
      case "catchments.var" -> Catchments.var(network, field, at);
      case "catchments.std" -> Catchments.std(network, field, at);
      case "catchments.skewness" -> Catchments.skewness(network, field, at);
      case "catchments.mode" -> Catchments.mode(network, xp.astype(field, DType.INT64), at);
      case "catchments.percentile" ->
          Catchments.percentile(network, field, inputs().get("p").asDouble(), at);
      default -> throw unknown();
    };
  }

  private A ordered() {
    return switch (op()) {
      case "streamorder.strahler" -> StreamOrder.strahler(xp, network());
      case "streamorder.shreve" -> StreamOrder.shreve(xp, network());
      default -> throw unknown();
    };
  }

  private A fromLocations() {
    Walk walk = walk();
    return switch (op()) {
      case "distance.min" -> Distance.min(network(), lengths(), locations(), walk);
      case "distance.max" -> Distance.max(network(), lengths(), locations(), walk);
      case "length.min" -> Length.min(network(), lengths(), locations(), walk);
      case "length.max" -> Length.max(network(), lengths(), locations(), walk);
      default -> throw unknown();
    };
  }

  private Walk walk() {
    boolean up = inputs().get("upstream").asBoolean();
    boolean down = inputs().get("downstream").asBoolean();
    return up && down ? Walk.BOTH : up ? Walk.UPSTREAM : Walk.DOWNSTREAM;
  }

  private A toEnds() {
    Route route = Route.valueOf(inBrackets());
    return switch (op().substring(0, op().indexOf('('))) {
      case "distance.to_source" -> Distance.toSource(network(), lengths(), route);
      case "distance.to_sink" -> Distance.toSink(network(), lengths(), route);
      case "length.to_source" -> Length.toSource(network(), lengths(), route);
      case "length.to_sink" -> Length.toSink(network(), lengths(), route);
      default -> throw unknown();
    };
  }

  /** Distances have one length for each node in the file, that of the edge which leaves it. */
  private A lengths() {
    boolean ofEdges = op().startsWith("distance");
    int count = ofEdges ? network().edgeCount() : network().nodeCount();
    Optional<A> lengths = array("field");
    if (lengths.isEmpty()) {
      return xp.ones(new long[] {count});
    }
    return ofEdges
        ? xp.take(lengths.get(), xp.asarray(network().edgeUpstream()), -1)
        : lengths.get();
  }

  private A ofPart() {
    if (!op().endsWith("upstream.sum(ones)")) {
      throw unknown();
    }
    boolean[] nodes = VectorFile.booleans(inputs().get("node_mask"));
    Subnetwork part =
        inputs().has("edge_mask")
            ? Subnetwork.fromMask(network(), nodes, VectorFile.booleans(inputs().get("edge_mask")))
            : Subnetwork.fromMask(network(), nodes);
    return Upstream.sum(part.network(), xp.ones(new long[] {part.network().nodeCount()}));
  }

  private String op() {
    return given.get("op").asText();
  }

  /** The {@code LONGEST} of {@code to_sink(longest)}. */
  private String inBrackets() {
    String op = op();
    return op.substring(op.indexOf('(') + 1, op.indexOf(')')).toUpperCase(Locale.ROOT);
  }

  private RiverNetwork network() {
    return file.network(given.get("network").asText());
  }

  private JsonNode inputs() {
    return given.get("inputs");
  }

  private Locations locations() {
    return Locations.of(network(), VectorFile.ints(inputs().get("locations")));
  }

  private A field() {
    return array("field").orElseThrow();
  }

  private Weights<A> weights() {
    return new Weights<>(array("node_weights"), array("edge_weights"), false, false);
  }

  private Optional<A> array(String name) {
    return List.of(name + "_values", name).stream()
        .filter(inputs()::hasNonNull)
        .map(inputs()::get)
        .findFirst()
        .map(values -> xp.asarray(VectorFile.doubles(file.field(values))))
        .map(values -> xp.astype(values, DType.FLOAT64));
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("no operator for " + op());
  }
}
