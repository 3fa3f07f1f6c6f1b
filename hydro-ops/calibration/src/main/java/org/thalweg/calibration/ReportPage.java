package org.thalweg.calibration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.thalweg.array.Constant;
import org.thalweg.calibration.Report.Subject;

/** The HTML of a report. */
final class ReportPage {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font-family: sans-serif; color: #222; max-width: 1120px; margin: 2em auto; padding: 0 1em }
      img { max-width: 100%%; display: block }
      .pair { display: flex; flex-wrap: wrap } .pair img { width: 50%% }
      table { border-collapse: collapse; margin: 1em 0 }
      th, td { padding: .25em .8em; border-bottom: 1px solid #ddd; text-align: right }
      th:first-child, td:first-child { text-align: left }
      </style></head><body>
      <h1>%1$s</h1>
      """;

  private final Subject subject;
  private final Optional<Constant> precipitation;
  private final StringBuilder html = new StringBuilder();

  ReportPage(Subject subject, Optional<Constant> precipitation) {
    this.subject = subject;
    this.precipitation = precipitation;
  }

  String html() {
    CalibrationResult result = subject.result();
    html.append(HEAD.formatted(escaped(subject.title())));
    addPeriod("Calibration", result.calibration());
    result.validation().ifPresent(validation -> addPeriod("Validation", validation));
    addParameters(result.fit());
    addSearch(result.fit());
    return html.append("</body></html>\n").toString();
  }

  private void addPeriod(String name, PeriodResult period) {
    TimeRange times = period.period().times();
    add(
        "<h2>%s: %s to %s</h2>",
        name,
        subject.axis().at(times.from()).toLocalDate(),
        subject.axis().at(times.to() - 1).toLocalDate());
    for (int i = 0; i < period.gauges().size(); i++) {
      if (period.gauges().size() > 1) {
        add("<h3>Gauge %d</h3>", i);
      }
      addMetrics(period.gauges().get(i));
      addCharts(new FlowCharts(subject, times, period.gauges().get(i)));
    }
  }

  private void addMetrics(PeriodResult.Gauge gauge) {
    Map<String, Map<String, Double>> columns = new LinkedHashMap<>();
    columns.put("calibrated", gauge.metrics());
    columns.putAll(gauge.baselines());
    html.append("<table><tr><th>metric</th>");
    columns.keySet().forEach(name -> add("<th>%s</th>", escaped(name.replace('_', ' '))));
    html.append("</tr>\n");
    for (String metric : gauge.metrics().keySet()) {
      add("<tr><td>%s</td>", Metrics.labelled(metric, subject.unit()));
      columns
          .values()
          .forEach(column -> add("<td>%s</td>", number(column.getOrDefault(metric, Double.NaN))));
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private void addCharts(FlowCharts charts) {
    precipitation.ifPresent(depth -> addImage("precipitation", charts.precipitation(depth)));
    addImage("discharge", charts.discharge());
    addImage("discharge, logarithmic", charts.logarithmicDischarge());
    addImage("error", charts.error());
    html.append("<div class=\"pair\">\n");
    addImage("30-day regime", charts.regime());
    addImage("flow duration", charts.duration());
    addImage("scatter", charts.scatter());
    html.append("</div>\n");
  }

  private void addParameters(Fit fit) {
    html.append("<h2>Parameters</h2>\n<table><tr><th>parameter</th><th>value</th></tr>\n");
    fit.parameters()
        .forEach(
            (name, values) ->
                add("<tr><td>%s</td><td>%s</td></tr>", escaped(name), described(values)));
    html.append("</table>\n");
    fit.uncertainty()
        .ifPresentOrElse(
            this::addUncertainty,
            () ->
                add(
                    "<p>How sure they are was not asked: there are %d free numbers.</p>",
                    fit.freeNames().size()));
  }

  private static String described(double[] values) {
    return values.length == 1
        ? number(values[0])
        : "%d values, %s to %s, mean %s"
            .formatted(
                values.length,
                number(Arrays.stream(values).min().orElse(Double.NaN)),
                number(Arrays.stream(values).max().orElse(Double.NaN)),
                number(Metrics.mean(values)));
  }

  private void addUncertainty(Uncertainty uncertainty) {
    html.append(
        "<h3>How sure they are</h3>\n<p>Intervals that cover 95 %, to first order near the best and"
            + " corrected for the autocorrelation of the residuals; errors of the model and of its"
            + " inputs are not in them.</p>\n"
            + "<table><tr><th>parameter</th><th>value</th><th>from</th><th>to</th></tr>\n");
    for (Uncertainty.Estimate estimate : uncertainty.estimates()) {
      add(
          "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>",
          escaped(estimate.name()),
          number(estimate.value()),
          number(estimate.lower()),
          number(estimate.upper()));
    }
    html.append("</table>\n<ul>\n");
    uncertainty.notes().forEach(note -> add("<li>%s</li>", escaped(note)));
    html.append("</ul>\n");
  }

  private void addSearch(Fit fit) {
    EvaluationCounts counts = fit.evaluations();
    html.append("<h2>Search</h2>\n");
    add(
        "<p>%d evaluations of the loss, %d with its gradient, %d with residuals and their"
            + " derivatives, %d products with its curvature. Least loss %s.</p>",
        counts.values(),
        counts.slopes(),
        counts.linearizations(),
        counts.products(),
        number(fit.loss()));
    html.append("<table><tr><th>start</th><th>loss</th><th>evaluations</th><th>ended</th></tr>\n");
    List<StartOutcome> starts = fit.starts();
    for (int i = 0; i < starts.size(); i++) {
      StartOutcome start = starts.get(i);
      add(
          "<tr><td>%d</td><td>%s</td><td>%d</td><td>%s</td></tr>",
          i + 1, number(start.loss()), start.evaluations(), escaped(start.reason()));
    }
    html.append("</table>\n<div class=\"pair\">\n");
    SearchCharts charts = new SearchCharts(fit);
    addImage("loss", charts.loss());
    charts.traces().forEach((name, chart) -> addImage(escaped(name), chart));
    html.append("</div>\n");
  }

  private void addImage(String name, XYChart chart) {
    BufferedImage image = BitmapEncoder.getBufferedImage(chart);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail so
    }
    add(
        "<img alt=\"%s\" src=\"data:image/png;base64,%s\">",
        name, Base64.getEncoder().encodeToString(bytes.toByteArray()));
  }

  private void add(String format, Object... values) {
    html.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4g", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
