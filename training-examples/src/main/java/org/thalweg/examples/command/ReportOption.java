package org.thalweg.examples.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.thalweg.calibration.Report;
import picocli.CommandLine.Option;

/** The option {@code --report}, for a command to mix in: a calibration as a page. */
public final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "A page in HTML with charts, metrics and how sure the parameters are.")
  private Optional<Path> path = Optional.empty();

  /** The option at its default, to be filled by picocli. */
  public ReportOption() {}

  /**
   * The page, to be asked for before a long run.
   *
   * @return the page; without effect if none is wanted
   * @throws InputException if it could not be written
   */
  public Page open() {
    return new Page(path.map(OutputFile::at));
  }

  /**
   * A page that is to be written.
   *
   * @param file where; empty if none is wanted
   */
  public record Page(Optional<OutputFile> file) {
    /**
     * Writes the page, if it is wanted and this Java can draw.
     *
     * @param report what is on it
     * @param err where it is said if this Java cannot draw
     * @throws InputException if it cannot be written
     */
    public void write(Supplier<Report> report, PrintWriter err) {
      file.ifPresent(
          open -> open.draw(() -> report.get().toHtml().getBytes(StandardCharsets.UTF_8), err));
    }
  }
}
