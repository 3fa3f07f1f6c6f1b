package org.thalweg.examples.command;

import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options {@code --json} and {@code --help}, for a command to mix in, and with them where the
 * answer goes and where everything else.
 */
public final class AnswerOption {
  @Option(
      names = "--json",
      description = "Print the result as one line of JSON; everything else goes to standard error.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The options at their defaults, to be filled by picocli. */
  public AnswerOption() {}

  /**
   * Prints the answer.
   *
   * @param line as JSON, without an end of line
   * @param table as text with its ends of lines
   */
  public void print(Supplier<String> line, Supplier<String> table) {
    PrintWriter out = command.commandLine().getOut();
    out.print(json ? line.get() + System.lineSeparator() : table.get());
    out.flush();
  }

  /**
   * Where everything but the answer goes.
   *
   * @return standard error
   */
  public PrintWriter err() {
    return command.commandLine().getErr();
  }

  /**
   * Whether somebody watches.
   *
   * @return true if progress may be drawn as a bar
   */
  public boolean showsBar() {
    return !json && Progress.onTerminal();
  }
}
