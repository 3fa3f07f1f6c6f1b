package org.thalweg.examples.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.FittedParameters;
import org.thalweg.examples.basin.PeriodScores;
import org.thalweg.examples.basin.Periods;
import org.thalweg.examples.routing.RoutingCalibration.Fitted;

/** Results in words and in JSON. */
final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Report() {}

  /** The configuration and the calibrated parameters, as a file for other programs. */
  static byte[] parameters(RoutingCalibration<?> calibration, Fitted fitted) {
    Basin basin = calibration.basin();
    Settings settings = calibration.settings();
    ObjectNode root = JSON.createObjectNode();
    root.put("basin", basin.name());
    root.put("gauge", basin.reaches().ids().get(basin.gauge()));
    root.put("backend", calibration.xp().name());
    root.put("optimizer", settings.method().toString());
    root.put("celerity", settings.celerity().toString());
    root.put("x", settings.x().isEmpty() ? "fitted" : "fixed");
    root.put("offset", settings.offset().isEmpty() ? "fitted" : "fixed");
    root.put("calibration", calibration.periods().calibration().toString());
    root.put("validation", calibration.periods().validation().toString());
    root.set("parameters", node(fitted.parameters(), basin.reaches().ids()));
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The outcome as one line of JSON. */
  static String json(Outcome outcome, double seconds) {
    ObjectNode root = JSON.createObjectNode();
    root.put("basin", outcome.basin().name());
    ObjectNode periods = root.putObject("periods");
    periods.put("calibration", outcome.periods().calibration().toString());
    periods.put("validation", outcome.periods().validation().toString());
    root.setAll(outcome.scores().json());
    ObjectNode baselines = root.putObject("baselines");
    outcome.baselines().forEach((name, scores) -> baselines.set(name, scores.json()));
    List<String> ids = outcome.basin().reaches().ids();
    root.set("parameters", node(outcome.parameters(), ids));
    outcome.truth().ifPresent(truth -> root.set("true_parameters", node(truth, ids)));
    root.put("evaluations", outcome.evaluations());
    root.put("seconds", Math.round(seconds * 1000) / 1000.0);
    return root.toString();
  }

  private static ObjectNode node(FittedParameters parameters, List<String> ids) {
    ObjectNode node = JSON.createObjectNode();
    if (parameters.celerity().size() == 1) {
      node.put("celerity_m_per_s", parameters.celerity().get(0));
    } else {
      ObjectNode reaches = node.putObject("celerity_m_per_s");
      for (int reach = 0; reach < ids.size(); reach++) {
        reaches.put(ids.get(reach), parameters.celerity().get(reach));
      }
    }
    node.put("x", parameters.x());
    node.put("offset_h", parameters.offset());
    return node;
  }

  /** The outcome as a table. */
  static String table(Outcome outcome, double seconds) {
    StringBuilder text = new StringBuilder();
    Basin basin = outcome.basin();
    line(
        text,
        "%s: %d reaches, %d days from %s, gauge at reach %s",
        basin.name(),
        basin.reaches().count(),
        basin.days(),
        basin.start(),
        basin.reaches().ids().get(basin.gauge()));
    line(text, "");
    line(text, "%-22s   %s   %s", "", "   calibration", "    validation");
    Periods periods = outcome.periods();
    line(
        text, "%-22s   %14s   %14s", "", periods.calibration().from(), periods.validation().from());
    line(text, "%-22s   %14s   %14s", "", periods.calibration().to(), periods.validation().to());
    line(text, "%-22s   %6s  %6s   %6s  %6s", "", "NSE", "KGE", "NSE", "KGE");
    outcome.baselines().forEach((name, scores) -> row(text, name.replace('_', ' '), scores));
    row(text, "calibrated routing", outcome.scores());
    line(text, "");
    line(text, "%s", outcome.parameters().describe());
    outcome.truth().ifPresent(truth -> recovery(text, truth, outcome.parameters()));
    line(text, "%d evaluations, %.1f s", outcome.evaluations(), seconds);
    return text.toString();
  }

  private static void row(StringBuilder text, String name, PeriodScores scores) {
    line(text, "%-22s   %s", name, scores.row());
  }

  private static void recovery(StringBuilder text, FittedParameters truth, FittedParameters found) {
    line(text, "");
    line(text, "%-22s   %8s  %8s  %8s", "recovered", "true", "fitted", "error");
    double celerity =
        found.celerity().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    recovered(text, "celerity, m/s", truth.celerity().get(0), celerity);
    recovered(text, "x", truth.x(), found.x());
    recovered(text, "day begins later, h", truth.offset(), found.offset());
    line(text, "");
  }

  private static void recovered(StringBuilder text, String name, double truth, double found) {
    double percent = 100 * (found - truth) / truth;
    line(text, "%-22s   %8.4f  %8.4f  %+7.2f%%", name, truth, found, percent);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
