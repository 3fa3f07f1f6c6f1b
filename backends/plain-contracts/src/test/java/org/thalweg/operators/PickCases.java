package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.testkit.OperatorCase;

/** The cases of picks, of integers: picks have no derivative that could be checked. */
final class PickCases {
  private static final long SEED = 7;

  private PickCases() {}

  static List<OperatorCase> of(RiverNetwork network, String on) {
    int nodes = network.nodeCount();
    long[] classes = new SplittableRandom(SEED).longs(2L * nodes, -2, 3).toArray();
    List<Constant> field = List.of(Constant.of(classes, Shape.of(2, nodes), DType.INT64));
    Zones zones = Zones.of(new int[nodes], Math.min(1, nodes));
    List<OperatorCase> cases = new ArrayList<>();
    for (Pick pick : List.of(new Pick.Percentile(0.4), new Pick.Mode())) {
      for (Direction direction : Direction.values()) {
        Picked picked = new Picked(network, direction, pick, false, Optional.empty());
        cases.add(new OperatorCase(pick + " " + direction + on, picked, field));
      }
      PickedInZones inZones = new PickedInZones(zones, pick, false);
      cases.add(new OperatorCase(pick + " in zones" + on, inZones, field));
    }
    return cases;
  }
}
