package org.thalweg.examples.physics;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.examples.basin.Basin;
import org.thalweg.examples.basin.PeriodScores;

/**
 * Results in words, in JSON and in files.
 *
 * @param training what was trained, and how
 */
record NetworkReport(Training<?> training) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The configuration with what was found, before the validation period is looked at. */
  byte[] configuration(List<Trained> networks) {
    ObjectNode root = head();
    root.put("backend", training.xp().name());
    Recipe recipe = training.recipe();
    root.put("seed", recipe.seed());
    root.put("hidden", recipe.hidden());
    root.put("ridge", recipe.ridge());
    root.put("max_evaluations", recipe.evaluations());
    root.put("patience", recipe.patience());
    root.set("attributes", JSON.valueToTree(training.experiment().attributes().names()));
    ObjectNode models = root.putObject("networks");
    for (Trained network : networks) {
      ObjectNode node = models.putObject(network.balance().toString());
      node.setAll(found(network));
      node.set("weights", JSON.valueToTree(network.routing().weights().toFlatArray()));
    }
    return (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode head() {
    ObjectNode root = JSON.createObjectNode();
    Basin basin = training.experiment().basin();
    root.put("basin", basin.name());
    root.put("gauge", basin.reaches().ids().get(basin.gauge()));
    ObjectNode periods = root.putObject("periods");
    Split split = training.split();
    periods.put("fit", split.fit().toString());
    periods.put("selection", split.selection().toString());
    periods.put("calibration", split.periods().calibration().toString());
    periods.put("validation", split.periods().validation().toString());
    return root;
  }

  private static ObjectNode found(Trained network) {
    ObjectNode node = JSON.createObjectNode();
    node.put("evaluations", network.evaluations());
    node.put("offset_h", network.routing().offset());
    node.set("selection", network.selection().json());
    return node;
  }

  /** What the network says of each reach, as CSV. */
  <A> byte[] reaches(ArrayNamespace<A> xp, FittedRouting routing) {
    StringBuilder text = new StringBuilder("id,celerity_m_per_s,inflow_factor\n");
    double[] celerity = routing.celerity(xp);
    double[] factor = routing.factor(xp);
    List<String> ids = routing.model().basin().reaches().ids();
    for (int reach = 0; reach < celerity.length; reach++) {
      text.append(
          String.format(
              Locale.ROOT, "%s,%.6f,%.6f\n", ids.get(reach), celerity[reach], factor[reach]));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The results as one line of JSON. */
  String json(List<Assessment> networks, double seconds) {
    ObjectNode root = head();
    ObjectNode models = root.putObject("networks");
    for (Assessment network : networks) {
      ObjectNode node = models.putObject(network.trained().balance().toString());
      node.setAll(found(network.trained()));
      node.setAll(network.scores().json());
      node.put("water_made", network.waterMade());
      network.recovery().ifPresent(found -> found.putInto(node));
    }
    ObjectNode baselines = root.putObject("baselines");
    baselines().forEach((name, scores) -> baselines.set(name, scores.json()));
    root.put("seconds", Math.round(seconds * 1000) / 1000.0);
    return root.toString();
  }

  private Map<String, PeriodScores> baselines() {
    return PeriodScores.ofBaselines(training.experiment().basin(), training.split().periods());
  }

  /** The results as a table. */
  String table(List<Assessment> networks, double seconds) {
    Basin basin = training.experiment().basin();
    StringBuilder text = new StringBuilder();
    line(text, "%s: %d reaches, %d days", basin.name(), basin.reaches().count(), basin.days());
    line(text, "calibration %s", training.split().periods().calibration());
    line(text, "validation  %s", training.split().periods().validation());
    line(text, "");
    line(text, "%-16s   %14s   %14s", "at the gauge", "calibration", "validation");
    line(text, "%-16s   %6s  %6s   %6s  %6s   %s", "", "NSE", "KGE", "NSE", "KGE", "water made");
    baselines()
        .forEach((name, scores) -> line(text, "%-16s   %s", name.replace('_', ' '), scores.row()));
    for (Assessment network : networks) {
      // Rounded before it is written, and 0 added: rounding errors have no sign.
      double made = Math.rint(1e4 * network.waterMade()) / 100 + 0.0;
      line(text, "%-16s   %s   %+8.2f %%", name(network), network.scores().row(), made);
    }
    if (training.experiment().truth().isPresent()) {
      line(text, "%n%s", Recovery.HEADS);
      networks.forEach(
          network ->
              network
                  .recovery()
                  .ifPresent(found -> line(text, "%-16s   %s", name(network), found.row())));
    }
    line(text, "");
    line(text, "%.1f s", seconds);
    return text.toString();
  }

  private static String name(Assessment network) {
    return network.trained().balance() + " balance";
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
