package org.thalweg.examples.pipeline;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A picture of one window at the gauge. */
final class Picture {
  private final XYChart chart =
      new XYChartBuilder()
          .width(1200)
          .height(600)
          .title("A forecast that the model never saw")
          .xAxisTitle("hour")
          .yAxisTitle("discharge at the outlet, m³/s")
          .build();

  Picture() {
    chart
        .getStyler()
        .setYAxisMin(0.0)
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setLegendPosition(LegendPosition.InsideNE);
  }

  void line(String name, double[] series, Color color) {
    double[] hours = IntStream.range(0, series.length).asDoubleStream().toArray();
    XYSeries line = chart.addSeries(name, hours, series);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(color);
  }

  /** The picture as a PNG file. */
  byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    return bytes.toByteArray();
  }
}
