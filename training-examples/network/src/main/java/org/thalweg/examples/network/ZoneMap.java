package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.thalweg.array.DType;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Zones;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Zones of a river's nodes, called by whole numbers.
 *
 * @param names the numbers of the zones, ascending
 * @param labels {@code (node)} which of them each node is in, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent") // large, only read
record ZoneMap(long[] names, int[] labels) {
  /**
   * Reads the zone of each node.
   *
   * @throws InputException if one is no whole number, or there is none
   */
  static ZoneMap read(River river, Path file) {
    double[] zones = Fields.readOne(river, file, Optional.empty());
    for (int node = 0; node < zones.length; node++) {
      if (!Double.isNaN(zones[node]) && zones[node] != (long) zones[node]) {
        throw new InputException(
            "%s: the zone of node %d is %s, wanted a whole number, or nothing outside of all"
                .formatted(file, river.id(node), zones[node]));
      }
    }
    long[] names =
        Arrays.stream(zones)
            .filter(zone -> !Double.isNaN(zone))
            .mapToLong(zone -> (long) zone)
            .distinct()
            .sorted()
            .toArray();
    if (names.length == 0) {
      throw new InputException(file + ": has no zone");
    }
    int[] labels = new int[zones.length];
    Arrays.setAll(
        labels,
        node -> Double.isNaN(zones[node]) ? -1 : Arrays.binarySearch(names, (long) zones[node]));
    return new ZoneMap(names, labels);
  }

  Zones zones() {
    return Zones.of(labels, names.length);
  }

  /** {@code (..., node)} what each node's zone has of {@code (..., zone)} values. */
  LabelledArray<PlainArray> ofNodes(LabelledArray<PlainArray> ofZones) {
    double[] values = Steps.values(ofZones);
    int steps = Steps.count(ofZones);
    double[] painted = new double[steps * labels.length];
    for (int i = 0; i < painted.length; i++) {
      int zone = labels[i % labels.length];
      painted[i] = zone < 0 ? Double.NaN : values[i / labels.length * names.length + zone];
    }
    int last = ofZones.dims().size() - 1;
    long[] shape = ofZones.shape().dims();
    shape[last] = labels.length;
    return new LabelledArray<>(
        PlainNamespace.INSTANCE.asarray(painted, shape, DType.FLOAT64),
        ofZones.labels().replaced(last, 1, Fields.NODE));
  }
}
