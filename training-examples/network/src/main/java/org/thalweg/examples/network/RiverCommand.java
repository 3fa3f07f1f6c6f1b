package org.thalweg.examples.network;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.command.OutputFile;
import org.thalweg.examples.command.Progress;
import org.thalweg.examples.map.RiverMap;
import org.thalweg.io.UnreadableFileException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command whose input is files: what is wrong with one, or what an operator says of it, is the
 * user's to mend and ends in one line with exit code 2.
 */
abstract class RiverCommand implements Callable<Integer> {
  /** Apache SIS warns that it has no tables of its own, which it does not need here. */
  private static final Logger SIS = Logger.getLogger("org.apache.sis");

  static {
    SIS.setLevel(Level.SEVERE);
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("unused") // picocli reads it
  private boolean help;

  @Spec private CommandSpec spec;

  /** Does the command's work. */
  abstract void run();

  @Override
  public final Integer call() {
    try {
      run();
      return 0;
    } catch (UnreadableFileException | IllegalArgumentException e) {
      throw new InputException(String.valueOf(e.getMessage()), e);
    }
  }

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final Progress progress(String task, int steps) {
    return Progress.start(err(), new Progress.Task(task, steps, "steps"), Progress.onTerminal());
  }

  /** Writes a map; a Java without fonts or graphics does all but that. */
  final void draw(RiverMap map, OutputFile file) {
    file.draw(map::png, err());
  }
}
