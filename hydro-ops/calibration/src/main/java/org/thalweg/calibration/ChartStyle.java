package org.thalweg.calibration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How the charts of a report look. */
final class ChartStyle {
  static final int LOW = 200;
  static final int HIGH = 400;
  static final Color OBSERVED = new Color(0x222222);
  static final Color SIMULATED = new Color(0x0072B2);
  static final Color RAIN = new Color(0x56B4E9);

  private static final int WIDE = 1100;
  private static final int NARROW = 550;

  /** Told apart by the colour-blind too (Okabe and Ito). */
  private static final List<Color> DISTINCT =
      List.of(
          SIMULATED,
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0xE69F00),
          RAIN,
          OBSERVED,
          new Color(0x999933));

  private ChartStyle() {}

  /** Over dates; wide charts stand below each other with their axes in line. */
  static XYChart wide(String title, String y, int height) {
    XYChart chart = styled(new XYChartBuilder().width(WIDE).height(height), title, "", y);
    chart
        .getStyler()
        .setDatePattern("MMM yyyy")
        .setTimezone(TimeZone.getTimeZone("UTC"))
        .setXAxisMaxLabelCount(10)
        .setYAxisLeftWidthHint(90);
    return chart;
  }

  static XYChart narrow(String title, String x, String y) {
    XYChart chart = styled(new XYChartBuilder().width(NARROW).height(HIGH), title, x, y);
    chart.getStyler().setXAxisTickMarkSpacingHint(110).setXAxisDecimalPattern("0");
    return chart;
  }

  private static XYChart styled(XYChartBuilder builder, String title, String x, String y) {
    XYChart chart = builder.title(title).xAxisTitle(x).yAxisTitle(y).build();
    Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    chart
        .getStyler()
        .setXAxisLabelRotation(0)
        .setPlotGridLinesColor(new Color(0xDDDDDD))
        .setAxisTickLabelsFont(small)
        .setAxisTitleFont(small)
        .setMarkerSize(3)
        .setLocale(Locale.ENGLISH)
        .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 13))
        .setChartTitleVisible(!title.isEmpty())
        .setChartTitleBoxVisible(false)
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setLegendFont(small)
        .setLegendPosition(LegendPosition.InsideNE);
    return chart;
  }

  static XYSeries line(XYChart chart, String name, List<?> x, List<Double> y, Color color) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return series;
  }

  static Color distinct(int i) {
    return DISTINCT.get(i % DISTINCT.size());
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
