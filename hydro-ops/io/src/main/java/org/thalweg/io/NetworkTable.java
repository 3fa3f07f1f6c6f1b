package org.thalweg.io;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thalweg.operators.RiverNetwork;

/** A network from a table, and what the table calls its nodes. Immutable. */
public final class NetworkTable {
  private final RiverNetwork network;
  private final long[] ids;

  NetworkTable(RiverNetwork network, long[] ids) {
    this.network = network;
    this.ids = ids;
  }

  /**
   * The network, its nodes numbered in the order of the file.
   *
   * @return the network
   */
  public RiverNetwork network() {
    return network;
  }

  /**
   * The name that the file gives each node.
   *
   * @return {@code (node)} ids of the file; a new array
   */
  public long[] ids() {
    return ids.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NetworkTable that
        && network.equals(that.network)
        && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Objects.hash(network, Arrays.hashCode(ids));
  }

  @Override
  public String toString() {
    return "NetworkTable[" + network + "]";
  }
}
