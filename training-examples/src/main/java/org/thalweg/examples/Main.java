package org.thalweg.examples;

import java.io.PrintWriter;
import java.util.ServiceLoader;
import org.thalweg.examples.command.ExampleCommand;
import org.thalweg.examples.command.InputException;
import org.thalweg.examples.physics.PhysicsConstrainedNetwork;
import org.thalweg.examples.routing.CalibrateRouting;
import org.thalweg.examples.runoff.CalibrateRunoff;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line: one subcommand per example. */
@Command(
    name = "thalweg",
    description = "River networks and gradients on the JVM.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {CalibrateRouting.class, CalibrateRunoff.class, PhysicsConstrainedNetwork.class},
    footer = {
      "",
      "In modules of their own, built at first use:",
      "  network            Summarises, checks, repairs, converts, builds and draws",
      "                     river networks.",
      "  accumulate         Applies an operator along a river network, from files to",
      "                     a file and a map.",
      "",
      "Likewise, with an engine (50 to 170 MB):",
      "  djl-pipeline       Trains a DJL model through a river, saves and serves it.",
      "  tensorflow-graph   Fits accumulation weights by a compiled gradient."
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  private Main() {}

  /**
   * Runs the command line and exits with its status: 0 if all went well, 2 if what the user gave
   * cannot be used, 1 if something else went wrong.
   *
   * @param arguments subcommand and options; empty shows the help
   */
  public static void main(String[] arguments) {
    System.exit(run(commandLine(), arguments));
  }

  /** Runs it; an error of the machine is one line too. */
  private static int run(CommandLine command, String[] arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      say(command, "out of memory; give it more, as in THALWEG_JAVA_OPTS=-Xmx8g ./thalweg ...");
      return ExitCode.SOFTWARE;
    }
  }

  /**
   * The command line, whose errors are one line each.
   *
   * @return ready to execute arguments
   */
  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Main());
    ServiceLoader.load(ExampleCommand.class).forEach(command::addSubcommand);
    return command
        .setParameterExceptionHandler(Main::refuse)
        .setExecutionExceptionHandler(Main::fail);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int refuse(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    say(command, e.getMessage() + " (see: " + name + " --help)");
    return ExitCode.USAGE;
  }

  private static int fail(Exception e, CommandLine command, ParseResult arguments) {
    if (System.getenv("THALWEG_STACKTRACE") != null) {
      e.printStackTrace(command.getErr());
    }
    if (e instanceof InputException) {
      say(command, String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
    say(command, "failed: " + e + "; with THALWEG_STACKTRACE=1 it says where");
    return ExitCode.SOFTWARE;
  }

  private static void say(CommandLine command, String message) {
    PrintWriter err = command.getErr();
    err.println("thalweg: " + message.replaceAll("\\s*\\R\\s*", " "));
    err.flush();
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"thalweg " + (version == null ? "(from classes)" : version)};
    }
  }
}
