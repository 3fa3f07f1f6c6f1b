package org.thalweg.calibration;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A result as JSON. */
final class ResultJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultJson() {}

  static String of(CalibrationResult result) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode parameters = root.putObject("parameters");
    result.fit().parameters().forEach((name, values) -> put(parameters, name, values));
    put(root, "loss", result.fit().loss());
    root.set("calibration", period(result.calibration()));
    result.validation().ifPresent(validation -> root.set("validation", period(validation)));
    putSearch(root, result.fit());
    result.fit().uncertainty().ifPresent(u -> root.set("uncertainty", uncertainty(u)));
    return root.toPrettyString();
  }

  private static void putSearch(ObjectNode root, Fit fit) {
    EvaluationCounts counts = fit.evaluations();
    root.putObject("evaluations")
        .put("values", counts.values())
        .put("slopes", counts.slopes())
        .put("linearizations", counts.linearizations())
        .put("products", counts.products());
    ArrayNode starts = root.putArray("starts");
    for (StartOutcome start : fit.starts()) {
      ObjectNode node = starts.addObject();
      put(node, "loss", start.loss());
      node.put("evaluations", start.evaluations()).put("reason", start.reason());
    }
  }

  private static ObjectNode period(PeriodResult result) {
    ObjectNode node = JSON.createObjectNode();
    node.put("warm_up_from", result.period().warmUpFrom())
        .put("from", result.period().times().from())
        .put("to", result.period().times().to());
    ArrayNode gauges = node.putArray("gauges");
    for (PeriodResult.Gauge gauge : result.gauges()) {
      ObjectNode each = gauges.addObject();
      each.set("metrics", metrics(gauge.metrics()));
      ObjectNode baselines = each.putObject("baselines");
      gauge.baselines().forEach((name, values) -> baselines.set(name, metrics(values)));
    }
    return node;
  }

  private static ObjectNode metrics(Map<String, Double> metrics) {
    ObjectNode node = JSON.createObjectNode();
    metrics.forEach((name, value) -> put(node, name, value));
    return node;
  }

  private static ObjectNode uncertainty(Uncertainty uncertainty) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode estimates = node.putArray("estimates");
    for (Uncertainty.Estimate estimate : uncertainty.estimates()) {
      ObjectNode each = estimates.addObject().put("name", estimate.name());
      put(each, "value", estimate.value());
      put(each, "lower", estimate.lower());
      put(each, "upper", estimate.upper());
    }
    put(node, "autocorrelation", uncertainty.sample().autocorrelation());
    put(node, "effective_observations", uncertainty.sample().effective());
    put(node, "eigenvalues", uncertainty.sample().eigenvalues());
    ArrayNode notes = node.putArray("notes");
    uncertainty.notes().forEach(notes::add);
    return node;
  }

  private static void put(ObjectNode node, String name, double[] values) {
    if (values.length == 1) {
      put(node, name, values[0]);
      return;
    }
    ArrayNode array = node.putArray(name);
    for (double value : values) {
      if (Double.isFinite(value)) {
        array.add(value);
      } else {
        array.addNull();
      }
    }
  }

  /** JSON has no NaN: null instead. */
  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }
}
