package org.thalweg.examples.runoff;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.thalweg.calibration.CalibrationResult;
import org.thalweg.calibration.PeriodResult;

/**
 * What was found, in words and in JSON.
 *
 * @param catchment the catchment's name
 * @param model the model's name
 * @param periods the periods
 * @param result what was found
 */
record RunoffReport(
    String catchment, String model, RunoffPeriods periods, CalibrationResult result) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One line of JSON. */
  String json(double seconds) {
    ObjectNode root = JSON.createObjectNode();
    root.put("catchment", catchment);
    root.put("model", model);
    ObjectNode dates = root.putObject("periods");
    dates.put("calibration", periods.calibration().toString());
    dates.put("validation", periods.validation().toString());
    put(root.putObject("calibration"), result.calibration().gauge().metrics());
    put(root.putObject("validation"), validation().metrics());
    ObjectNode baselines = root.putObject("baselines");
    for (String name : validation().baselines().keySet()) {
      ObjectNode baseline = baselines.putObject(name);
      put(baseline.putObject("calibration"), of(result.calibration().gauge(), name));
      put(baseline.putObject("validation"), of(validation(), name));
    }
    ObjectNode parameters = root.putObject("parameters");
    result.fit().parameters().forEach((name, values) -> parameters.put(name, values[0]));
    root.put("evaluations", result.fit().evaluations().total());
    root.put("seconds", Math.round(seconds * 1000) / 1000.0);
    return root.toString();
  }

  private PeriodResult.Gauge validation() {
    return result.validation().orElseThrow().gauge();
  }

  private static Map<String, Double> of(PeriodResult.Gauge gauge, String baseline) {
    return gauge.baselines().getOrDefault(baseline, Map.of());
  }

  /** The two scores that are compared; JSON has no NaN: null instead. */
  private static void put(ObjectNode node, Map<String, Double> metrics) {
    for (String name : new String[] {"NSE", "KGE"}) {
      double value = metrics.getOrDefault(name, Double.NaN);
      String key = name.toLowerCase(Locale.ROOT);
      if (Double.isFinite(value)) {
        node.put(key, value);
      } else {
        node.putNull(key);
      }
    }
  }

  /** A table. */
  String table(double seconds) {
    StringBuilder text = new StringBuilder();
    line(text, "%s, %s", catchment, model);
    line(text, "");
    line(text, "%-16s   %14s   %14s", "", "calibration", "validation");
    line(
        text, "%-16s   %14s   %14s", "", periods.calibration().from(), periods.validation().from());
    line(text, "%-16s   %14s   %14s", "", periods.calibration().to(), periods.validation().to());
    line(text, "%-16s   %6s  %6s   %6s  %6s", "", "NSE", "KGE", "NSE", "KGE");
    for (String name : validation().baselines().keySet()) {
      row(
          text,
          name.replace('_', ' '),
          of(result.calibration().gauge(), name),
          of(validation(), name));
    }
    row(text, "calibrated", result.calibration().gauge().metrics(), validation().metrics());
    line(text, "");
    result.fit().parameters().forEach((name, values) -> line(text, "%-8s %12.4f", name, values[0]));
    line(text, "");
    line(text, "%d evaluations, %.1f s", result.fit().evaluations().total(), seconds);
    return text.toString();
  }

  private static void row(
      StringBuilder text, String name, Map<String, Double> fitted, Map<String, Double> unseen) {
    line(
        text,
        "%-16s   %6.3f  %6.3f   %6.3f  %6.3f",
        name,
        fitted.getOrDefault("NSE", Double.NaN),
        fitted.getOrDefault("KGE", Double.NaN),
        unseen.getOrDefault("NSE", Double.NaN),
        unseen.getOrDefault("KGE", Double.NaN));
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
