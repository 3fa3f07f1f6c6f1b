package org.thalweg.examples.command;

import java.io.Console;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * What a long run shows of itself on standard error: a bar on a terminal, one line at the beginning
 * and one at the end elsewhere.
 */
public final class Progress implements AutoCloseable {
  private final PrintWriter err;
  private final Task task;
  private final long begin = System.nanoTime();

  /** Null where there is no terminal. */
  private final @Nullable ProgressBar bar;

  private long steps;
  private String last = "";

  private Progress(PrintWriter err, Task task, @Nullable ProgressBar bar) {
    this.err = err;
    this.task = task;
    this.bar = bar;
  }

  /**
   * What takes long.
   *
   * @param name what is done
   * @param most the number of steps it takes at most
   * @param steps what the steps are called, in the plural
   */
  public record Task(String name, long most, String steps) {}

  /**
   * Begins to show a task.
   *
   * @param err where the lines go; a bar is drawn on standard error
   * @param task the task
   * @param terminal whether a bar may be drawn
   * @return the progress, to be closed when the task is done
   */
  public static Progress start(PrintWriter err, Task task, boolean terminal) {
    if (!terminal) {
      err.println(task.name() + " ...");
      err.flush();
      return new Progress(err, task, null);
    }
    ProgressBar bar =
        ProgressBar.builder()
            .setTaskName(task.name())
            .setInitialMax(task.most())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .hideEta()
            .clearDisplayOnFinish()
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build();
    return new Progress(err, task, bar);
  }

  /**
   * Whether a person is looking: standard input and output are a terminal.
   *
   * @return true if so
   */
  @SuppressWarnings("SystemConsoleNull") // null is how Java 17 says it, isTerminal() how 22 does
  public static boolean onTerminal() {
    Console console = System.console();
    return console != null && isTerminal(console) && !"dumb".equals(System.getenv("TERM"));
  }

  /** From Java 22 on there is a console without a terminal too, and then it can be asked. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * One step is done.
   *
   * @param state how things stand, a few words
   */
  public void step(String state) {
    steps++;
    last = state;
    if (bar != null) {
      bar.step();
      bar.setExtraMessage(state);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    if (steps == 0) {
      // Whatever ended it at once says so itself.
      return;
    }
    double seconds = (System.nanoTime() - begin) * 1e-9;
    err.printf("%s: %d %s in %.1f s, %s%n", task.name(), steps, task.steps(), seconds, last);
    err.flush();
  }
}
