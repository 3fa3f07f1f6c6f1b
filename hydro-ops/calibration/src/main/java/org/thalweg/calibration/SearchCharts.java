package org.thalweg.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;

/** How a search went: a line for each start. */
final class SearchCharts {
  /** A page with more of them would not be read. */
  private static final int MOST_TRACES = 8;

  private final Fit fit;

  SearchCharts(Fit fit) {
    this.fit = fit;
  }

  /** The least loss so far. */
  XYChart loss() {
    return chart("least loss so far", "loss", leastSoFar());
  }

  /** The first few parameters, or coefficients of them, by their names. */
  Map<String, XYChart> traces() {
    Map<String, XYChart> traces = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(fit.freeNames().size(), MOST_TRACES); i++) {
      int at = i;
      String name = fit.freeNames().get(i);
      double[] trace = fit.values().stream().mapToDouble(values -> values[at]).toArray();
      traces.put(name, chart(name, name, trace));
    }
    return traces;
  }

  private double[] leastSoFar() {
    double[] least = fit.history().stream().mapToDouble(Evaluation::loss).toArray();
    for (int i = 1; i < least.length; i++) {
      boolean hasLess = start(i) == start(i - 1) && !Double.isNaN(least[i - 1]);
      least[i] = hasLess && !(least[i] < least[i - 1]) ? least[i - 1] : least[i];
    }
    return least;
  }

  private int start(int evaluation) {
    return fit.history().get(evaluation).start();
  }

  private XYChart chart(String title, String axis, double[] values) {
    XYChart chart = ChartStyle.narrow(title, "evaluation", axis);
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setYAxisLogarithmic(spansDecades(values)).setLegendVisible(false);
    List<Double> steps = new ArrayList<>();
    List<Double> line = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      steps.add((double) steps.size() + 1);
      line.add(Double.isFinite(values[i]) ? values[i] : Double.NaN);
      if (i + 1 == values.length || start(i + 1) != start(i)) {
        addIfAny(chart, start(i), steps, line);
        steps = new ArrayList<>();
        line = new ArrayList<>();
      }
    }
    return chart;
  }

  /** Whether values are positive, and an axis of their logarithms has labels to show. */
  private static boolean spansDecades(double[] values) {
    DoubleSummaryStatistics finite =
        Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
    return finite.getMin() > 0 && finite.getMax() > 10 * finite.getMin();
  }

  private static void addIfAny(XYChart chart, int start, List<Double> x, List<Double> y) {
    if (y.stream().anyMatch(Double::isFinite)) {
      ChartStyle.line(chart, "start " + (start + 1), x, y, ChartStyle.distinct(start));
    }
  }
}
