package org.thalweg.examples.basin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.thalweg.examples.command.Period;

/**
 * A picture of observed and simulated discharge: the year around the greatest observed flood of a
 * period above, the days around that flood below.
 */
public final class Hydrograph {
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 520;
  private static final int DAYS_AROUND_FLOOD = 20;

  /** Ticks fall on any day of a month. */
  private static final String DATES = "d MMM yyyy";

  private static final Color OBSERVED = new Color(0x222222);
  private static final Color SIMULATED = new Color(0x0072B2);
  private static final Color UNROUTED = new Color(0xE69F00);

  private final LocalDate start;
  private final double[] observed;
  private final double[] simulated;
  private final double[] summedInflow;

  /**
   * A picture of three series.
   *
   * @param start their first day
   * @param observed {@code (day)} m³/s, NaN where missing
   * @param simulated {@code (day)} m³/s
   * @param summedInflow {@code (day)} m³/s
   */
  public Hydrograph(LocalDate start, double[] observed, double[] simulated, double[] summedInflow) {
    this.start = start;
    this.observed = observed.clone();
    this.simulated = simulated.clone();
    this.summedInflow = summedInflow.clone();
  }

  /**
   * The picture as a PNG file.
   *
   * @param title what stands above it
   * @param period the period whose greatest flood is shown, within the series
   * @return the bytes of the file
   */
  public byte[] png(String title, Period period) {
    int from = indexOf(period.from());
    int to = indexOf(period.to()) + 1;
    int flood = greatest(from, to);
    int yearFrom = Math.max(from, Math.min(flood - 182, to - 365));
    XYChart year = chart(title, yearFrom, Math.min(to, yearFrom + 365));
    XYChart days =
        chart(
            "the flood of " + start.plusDays(flood),
            Math.max(from, flood - DAYS_AROUND_FLOOD),
            Math.min(to, flood + DAYS_AROUND_FLOOD + 1));
    return png(BitmapEncoder.getBufferedImage(year), BitmapEncoder.getBufferedImage(days));
  }

  private int indexOf(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - start.toEpochDay());
  }

  private int greatest(int from, int to) {
    int greatest = from;
    for (int t = from; t < to; t++) {
      // False where either is missing, so begin again from the first that is not.
      if (observed[t] > observed[greatest] || Double.isNaN(observed[greatest])) {
        greatest = t;
      }
    }
    return greatest;
  }

  private XYChart chart(String title, int from, int to) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .yAxisTitle("daily mean discharge, m³/s")
            .build();
    style(chart);
    List<Date> dates = new ArrayList<>();
    for (int t = from; t < to; t++) {
      dates.add(Date.from(start.plusDays(t).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
    add(chart, "summed inflow, not routed", dates, slice(summedInflow, from, to), UNROUTED, 1.2f);
    add(chart, "simulated", dates, slice(simulated, from, to), SIMULATED, 2.2f);
    add(chart, "observed", dates, slice(observed, from, to), OBSERVED, 0)
        .setMarker(SeriesMarkers.CIRCLE)
        .setMarkerColor(OBSERVED);
    return chart;
  }

  private static void style(XYChart chart) {
    chart
        .getStyler()
        .setXAxisLabelRotation(0)
        .setDatePattern(DATES)
        .setTimezone(TimeZone.getTimeZone("UTC"))
        .setYAxisMin(0.0)
        .setXAxisMaxLabelCount(10)
        .setPlotGridLinesColor(new Color(0xDDDDDD))
        .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14))
        .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15))
        .setMarkerSize(5)
        .setChartPadding(30)
        .setLocale(Locale.ENGLISH)
        .setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 17))
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setLegendPosition(LegendPosition.InsideNE)
        .setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14))
        .setChartTitleBoxVisible(false);
  }

  /** A width of 0 draws no line. */
  private static XYSeries add(
      XYChart chart, String name, List<Date> dates, List<Double> values, Color color, float width) {
    XYSeries series = chart.addSeries(name, dates, values);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(color);
    series.setLineStyle(
        width == 0
            ? SeriesLines.NONE
            : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return series;
  }

  private static List<Double> slice(double[] values, int from, int to) {
    return DoubleStream.of(values).skip(from).limit((long) to - from).boxed().toList();
  }

  private static byte[] png(BufferedImage above, BufferedImage below) {
    BufferedImage both =
        new BufferedImage(
            above.getWidth(), above.getHeight() + below.getHeight(), BufferedImage.TYPE_INT_RGB);
    var pen = both.createGraphics();
    pen.drawImage(above, 0, 0, null);
    pen.drawImage(below, 0, above.getHeight(), null);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(both, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return bytes.toByteArray();
  }
}
