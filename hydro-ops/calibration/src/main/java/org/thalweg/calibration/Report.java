package org.thalweg.calibration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.thalweg.array.Constant;
import org.thalweg.array.Shape;
import org.thalweg.array.spi.WholeFile;

/**
 * A calibration as one page that needs nothing else: for each period observed and simulated
 * discharge under the precipitation, plain and logarithmic, the error, the 30-day regime, the
 * duration curve and the scatter, with the {@link Metrics} beside the baselines; then the
 * parameters, how sure they are, and how the search went. Immutable.
 *
 * <pre>{@code
 * Report.of("Durance at Embrun", result, days).withPrecipitation(rain).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Charts are drawn by Java2D, which runs without a screen but needs fonts.
 */
public final class Report {
  private final Subject subject;
  private final Optional<Constant> precipitation;

  private Report(Subject subject, Optional<Constant> precipitation) {
    this.subject = subject;
    this.precipitation = precipitation;
  }

  /** What is reported. */
  record Subject(String title, CalibrationResult result, TimeAxis axis, String unit) {}

  /**
   * A report.
   *
   * @param title what stands above it
   * @param result what is reported
   * @param axis the times of the record
   * @return the report
   */
  public static Report of(String title, CalibrationResult result, TimeAxis axis) {
    return new Report(new Subject(title, result, axis, "m³/s"), Optional.empty());
  }

  /**
   * The same in another unit.
   *
   * @param unit of observations and simulation; m³/s without further words
   * @return the report
   */
  public Report withUnit(String unit) {
    Subject other = new Subject(subject.title(), subject.result(), subject.axis(), unit);
    return new Report(other, precipitation);
  }

  /**
   * The same with precipitation, which hangs from the top of the hydrographs.
   *
   * @param depth {@code (time)} mm in each step, float64, the whole record, NaN where missing
   * @return the report
   * @throws IllegalArgumentException if it is not as long as the axis
   */
  public Report withPrecipitation(Constant depth) {
    if (!depth.shape().equals(Shape.of(subject.axis().length()))) {
      throw new IllegalArgumentException(
          "precipitation has shape %s, the axis %d times"
              .formatted(depth.shape(), subject.axis().length()));
    }
    return new Report(subject, Optional.of(depth));
  }

  /**
   * The page.
   *
   * @return HTML with everything in it
   */
  public String toHtml() {
    return new ReportPage(subject, precipitation).html();
  }

  /**
   * Writes the page, in place of one of that name only when it is complete.
   *
   * @param file the file, in an existing directory
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    String html = toHtml();
    WholeFile.write(file, temporary -> Files.writeString(temporary, html, StandardCharsets.UTF_8));
  }
}
