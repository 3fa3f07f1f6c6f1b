package org.thalweg.operators;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.HostArray;

/**
 * The values that are picked from, and their weights, as they stand in the inputs of a kernel: the
 * values first, then, if there are any, weights in float64.
 *
 * @param inputs the inputs
 * @param pick what is picked
 * @param skipNaN whether NaN is left out
 */
record PickInputs(List<HostArray> inputs, Pick pick, boolean skipNaN) {
  /** Whether inputs are such. */
  static boolean fit(List<ArraySpec> inputs) {
    return HostSpecs.areCountable(inputs)
        && inputs.stream().skip(1).allMatch(in -> in.dtype() == DType.FLOAT64);
  }

  ValueKeys type() {
    return new ValueKeys(inputs.get(0).dtype());
  }

  /**
   * The sets of one batch.
   *
   * @param keys receives the values, and stays in use
   */
  OwnSets read(int batch, long[] keys) {
    ValueKeys type = type();
    type.read(inputs.get(0), batch * keys.length, keys);
    pick.check(type, keys);
    if (inputs.size() < 2) {
      return new OwnSets(type, keys, OwnSets.NodeWeights.ONES, skipNaN);
    }
    Row row = row(1, batch);
    return new OwnSets(type, keys, new OwnSets.NodeWeights(row.array, row.at), skipNaN);
  }

  /** The weights of one batch; those without batch axes serve all. */
  Row row(int input, int batch) {
    HostArray weights = inputs.get(input);
    HostRows rows = HostRows.of(weights, (int) weights.shape().dim(-1));
    return rows.open(weights.shape().ndim() == 1 ? 0 : batch);
  }

  IllegalArgumentException noWeight(String set) {
    return new IllegalArgumentException(
        "the set of %s has no weight, and %s has no NaN to say so: give a floating-point field"
            .formatted(set, type().dtype()));
  }
}
