package org.thalweg.examples.command;

import org.thalweg.array.Backend;
import org.thalweg.array.Backends;
import picocli.CommandLine.Option;

/** The option {@code --backend}, for a command to mix in: what computes. */
public final class BackendOption {
  private static final String OPTION = "--backend";
  private static final String[] NAMES = {"plain", "djl-pytorch", "djl-mxnet", "tensorflow"};

  @Option(
      names = OPTION,
      paramLabel = "NAME",
      description =
          "What computes: plain (arrays in Java memory), djl-pytorch, djl-mxnet or tensorflow; an "
              + "engine is fetched at first use (50 to 170 MB). Default: ${DEFAULT-VALUE}.")
  private String name = NAMES[0];

  /** The option at its default, to be filled by picocli. */
  public BackendOption() {}

  /**
   * Opens what was asked for, on its default device.
   *
   * @return the backend, for the caller to close
   * @throws InputException if there is none of that name, or if it does not load on this machine;
   *     the message says what to add
   */
  public Backend<?> open() {
    String known = Choice.named(OPTION, name, NAMES);
    try {
      return Backends.open(known);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InputException(OPTION + ": " + e.getMessage(), e);
    }
  }
}
