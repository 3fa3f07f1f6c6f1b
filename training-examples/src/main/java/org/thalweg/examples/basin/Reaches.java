package org.thalweg.examples.basin;

import java.util.List;
import org.thalweg.array.Constant;
import org.thalweg.operators.RiverNetwork;

/**
 * The reaches of a river and how they join.
 *
 * @param ids the name of each reach, in the order of the network's nodes
 * @param network the network
 * @param lengths {@code (reach)} m
 */
public record Reaches(List<String> ids, RiverNetwork network, Constant lengths) {
  /**
   * The number of reaches.
   *
   * @return 1 or more
   */
  public int count() {
    return ids.size();
  }
}
