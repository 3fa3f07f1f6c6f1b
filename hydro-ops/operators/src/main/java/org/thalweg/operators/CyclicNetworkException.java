package org.thalweg.operators;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Thrown where water would run in a circle: a river network has no cycle. */
public final class CyclicNetworkException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_NODES_NAMED = 20;

  private final int[] cycle;

  CyclicNetworkException(int[] cycle, IntFunction<String> label) {
    super(message(cycle, label));
    this.cycle = cycle.clone();
  }

  /**
   * The nodes of one cycle, each flowing to the next and the last to the first.
   *
   * @return at least one node id; a single one flows to itself
   */
  public int[] cycle() {
    return cycle.clone();
  }

  private static String message(int[] cycle, IntFunction<String> label) {
    String shown =
        Arrays.stream(cycle)
            .limit(MOST_NODES_NAMED)
            .mapToObj(label)
            .collect(Collectors.joining(" -> "));
    String rest =
        cycle.length > MOST_NODES_NAMED
            ? " -> ... (" + (cycle.length - MOST_NODES_NAMED) + " more)"
            : "";
    return "a river network has no cycle, this one has a cycle of "
        + cycle.length
        + (cycle.length == 1 ? " node: " : " nodes: ")
        + shown
        + rest
        + " -> "
        + label.apply(cycle[0]);
  }
}
