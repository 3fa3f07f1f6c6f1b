package org.thalweg.examples;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A run of the command line in this process.
 *
 * @param exitCode its exit code
 * @param out what it printed on standard output
 * @param err what it said on standard error
 */
record CommandRun(int exitCode, String out, String err) {
  static CommandRun of(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(texts);
    return new CommandRun(exitCode, out.toString(), err.toString());
  }
}
