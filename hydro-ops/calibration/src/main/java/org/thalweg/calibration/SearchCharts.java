package org.thalweg.calibration;

import java.awt.Color;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.knowm.xchart.XYChart;

/** How a search went. */
final class SearchCharts {
  /** More lines cannot be told apart. */
  private static final int MOST_TRACES = 8;

  private final List<Evaluation> history;
  private final List<String> names;

  SearchCharts(Fit fit) {
    this.history = fit.history();
    this.names = fit.freeNames();
  }

  /** The least loss so far, of each start a line. */
  XYChart loss() {
    XYChart chart = ChartStyle.narrow("least loss so far", "evaluation", "loss");
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setYAxisLogarithmic(spansDecades()).setLegendVisible(false);
    int last = history.get(history.size() - 1).start();
    for (int start = 0; start <= last; start++) {
      List<Double> steps = new ArrayList<>();
      List<Double> least = new ArrayList<>();
      double best = Double.POSITIVE_INFINITY;
      for (Evaluation evaluation : history) {
        if (evaluation.start() == start) {
          best = evaluation.loss() < best ? evaluation.loss() : best;
          steps.add((double) steps.size() + 1);
          least.add(best > 0 && Double.isFinite(best) ? best : Double.NaN);
        }
      }
      addIfAny(chart, "start " + (start + 1), steps, least, ChartStyle.distinct(start));
    }
    return chart;
  }

  /** Whether an axis of logarithms has labels to show. */
  private boolean spansDecades() {
    DoubleSummaryStatistics losses =
        history.stream()
            .mapToDouble(Evaluation::loss)
            .filter(loss -> loss > 0 && Double.isFinite(loss))
            .summaryStatistics();
    return losses.getMax() > 10 * losses.getMin();
  }

  /** The first few free numbers at each evaluation. */
  XYChart traces() {
    XYChart chart = ChartStyle.narrow("free numbers", "evaluation", "free number");
    chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) history.size());
    for (int i = 0; i < Math.min(names.size(), MOST_TRACES); i++) {
      List<Double> steps = new ArrayList<>();
      List<Double> trace = new ArrayList<>();
      for (Evaluation evaluation : history) {
        steps.add((double) steps.size() + 1);
        trace.add(evaluation.free()[i]);
      }
      addIfAny(chart, names.get(i), steps, trace, ChartStyle.distinct(i));
    }
    return chart;
  }

  private static void addIfAny(
      XYChart chart, String name, List<Double> x, List<Double> y, Color color) {
    if (y.stream().anyMatch(Double::isFinite)) {
      ChartStyle.line(chart, name, x, y, color);
    }
  }
}
