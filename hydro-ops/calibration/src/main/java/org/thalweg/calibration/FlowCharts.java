package org.thalweg.calibration;

import java.awt.Color;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Report.Subject;

/** The charts of one gauge in one period, as airGR's users know them. */
final class FlowCharts {
  private static final int DAYS_OF_MONTH = 30;
  private static final int MONTHS = 12;
  private static final int DAYS_OF_YEAR = 366;

  private final Subject subject;
  private final TimeRange times;
  private final double[] observed;
  private final double[] simulated;
  private final List<Date> dates;

  FlowCharts(Subject subject, TimeRange times, PeriodResult.Gauge gauge) {
    this.subject = subject;
    this.times = times;
    this.observed = (double[]) gauge.observed().toFlatArray();
    this.simulated = (double[]) gauge.simulated().toFlatArray();
    this.dates =
        IntStream.range(times.from(), times.to())
            .mapToObj(t -> Date.from(subject.axis().at(t).toInstant(ZoneOffset.UTC)))
            .toList();
  }

  /** Hanging from the top: depths downwards from 0. */
  XYChart precipitation(Constant depth) {
    XYChart chart = ChartStyle.wide("", "precipitation, mm", ChartStyle.LOW);
    double[] part = times.of((double[]) depth.toFlatArray());
    List<Double> downwards = DoubleStream.of(part).map(p -> -p).boxed().toList();
    ChartStyle.line(chart, "precipitation", dates, downwards, ChartStyle.RAIN)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Area)
        .setFillColor(ChartStyle.RAIN);
    chart
        .getStyler()
        .setYAxisMax(0.0)
        .setYAxisTickLabelsFormattingFunction(y -> ChartStyle.number(Math.abs(y)))
        .setLegendVisible(false);
    return chart;
  }

  XYChart discharge() {
    XYChart chart = ChartStyle.wide("", "discharge, " + subject.unit(), ChartStyle.HIGH);
    chart.getStyler().setYAxisMin(0.0);
    addFlows(chart, observed, simulated);
    return chart;
  }

  /** What is 0 or less has no logarithm, and leaves a gap. */
  XYChart logarithmicDischarge() {
    XYChart chart = ChartStyle.wide("", "discharge, " + subject.unit(), ChartStyle.HIGH);
    chart.getStyler().setYAxisLogarithmic(true);
    addFlows(chart, positive(observed), positive(simulated));
    return chart;
  }

  private void addFlows(XYChart chart, double[] wanted, double[] given) {
    ChartStyle.line(chart, "simulated", dates, boxed(given), ChartStyle.SIMULATED);
    ChartStyle.line(chart, "observed", dates, boxed(wanted), ChartStyle.OBSERVED);
  }

  XYChart error() {
    XYChart chart = ChartStyle.wide("", "error, " + subject.unit(), ChartStyle.LOW);
    double[] error = new double[observed.length];
    Arrays.setAll(error, t -> simulated[t] - observed[t]);
    ChartStyle.line(chart, "error", dates, boxed(error), ChartStyle.SIMULATED);
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  /** The mean of each day of the year over all years, and over the 30 days around it. */
  XYChart regime() {
    XYChart chart =
        ChartStyle.narrow(
            "30-day regime", "months since 1 January", "discharge, " + subject.unit());
    addRegime(chart, "simulated", withGaps(simulated), ChartStyle.SIMULATED);
    addRegime(chart, "observed", observed, ChartStyle.OBSERVED);
    chart.getStyler().setYAxisMin(0.0).setXAxisMin(0.0).setXAxisMax((double) MONTHS);
    return chart;
  }

  private void addRegime(XYChart chart, String name, double[] series, Color color) {
    double[] sums = new double[DAYS_OF_YEAR];
    double[] counts = new double[DAYS_OF_YEAR];
    for (int t = 0; t < series.length; t++) {
      if (!Double.isNaN(series[t])) {
        int day = subject.axis().at(times.from() + t).getDayOfYear() - 1;
        for (int near = day - DAYS_OF_MONTH / 2; near < day + DAYS_OF_MONTH / 2; near++) {
          sums[Math.floorMod(near, DAYS_OF_YEAR)] += series[t];
          counts[Math.floorMod(near, DAYS_OF_YEAR)]++;
        }
      }
    }
    List<Double> months = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    for (int day = 0; day < DAYS_OF_YEAR; day++) {
      if (counts[day] > 0) {
        months.add((day + 0.5) * MONTHS / DAYS_OF_YEAR);
        means.add(sums[day] / counts[day]);
      }
    }
    ChartStyle.line(chart, name, months, means, color);
  }

  XYChart duration() {
    XYChart chart =
        ChartStyle.narrow(
            "flow duration", "share of time exceeded, %", "discharge, " + subject.unit());
    chart.getStyler().setYAxisLogarithmic(true).setXAxisMin(0.0).setXAxisMax(100.0);
    addDuration(chart, "simulated", withGaps(simulated), ChartStyle.SIMULATED);
    addDuration(chart, "observed", observed, ChartStyle.OBSERVED);
    return chart;
  }

  private static void addDuration(XYChart chart, String name, double[] series, Color color) {
    double[] there = DoubleStream.of(series).filter(q -> !Double.isNaN(q)).toArray();
    double[] sorted = positive(DurationCurves.descending(there));
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < sorted.length; i++) {
      shares.add(100 * (i + 0.5) / sorted.length);
    }
    ChartStyle.line(chart, name, shares, boxed(sorted), color);
  }

  XYChart scatter() {
    XYChart chart =
        ChartStyle.narrow("scatter", "observed, " + subject.unit(), "simulated, " + subject.unit());
    List<Double> wanted = new ArrayList<>();
    List<Double> given = new ArrayList<>();
    double largest = 0;
    for (int t = 0; t < observed.length; t++) {
      if (Double.isFinite(observed[t]) && Double.isFinite(simulated[t])) {
        wanted.add(observed[t]);
        given.add(simulated[t]);
        largest = Math.max(largest, Math.max(observed[t], simulated[t]));
      }
    }
    ChartStyle.line(chart, "days", wanted, given, ChartStyle.SIMULATED)
        .setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter)
        .setMarker(SeriesMarkers.CIRCLE)
        .setMarkerColor(ChartStyle.SIMULATED);
    List<Double> ends = List.of(0.0, largest);
    ChartStyle.line(chart, "1:1", ends, ends, ChartStyle.OBSERVED);
    chart.getStyler().setXAxisMin(0.0).setYAxisMin(0.0);
    return chart;
  }

  /** A simulation at the times of observations only, so that both stand for the same times. */
  private double[] withGaps(double[] series) {
    double[] gaps = series.clone();
    Arrays.setAll(gaps, t -> Double.isNaN(observed[t]) ? Double.NaN : series[t]);
    return gaps;
  }

  private static double[] positive(double[] series) {
    return DoubleStream.of(series).map(q -> q > 0 ? q : Double.NaN).toArray();
  }

  private static List<Double> boxed(double[] series) {
    return DoubleStream.of(series).boxed().toList();
  }
}
