package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;

/**
 * A percentile or the mode of what lies in a direction from each node, by {@link Picked}. Gradients
 * stop here.
 *
 * @param direction where sets come from
 * @param pick the value wanted
 */
record PickMetric(Direction direction, Pick pick) implements NodeFunction {
  @Override
  public <A> A apply(NodeField<A> in) {
    return picked(in, Optional.empty());
  }

  /** Only what is in the sets of the locations is merged. */
  @Override
  public <A> A at(NodeField<A> in, Locations locations) {
    return picked(in, Optional.of(locations));
  }

  private <A> A picked(NodeField<A> in, Optional<Locations> at) {
    ArrayNamespace<A> xp = in.xp();
    in.checkReal();
    in.checkSetWeights();
    pick.checkValuesKnown(xp);
    Optional<A> edges = in.pathWeights(DType.FLOAT64);
    List<A> inputs = new ArrayList<>();
    inputs.add(xp.stopGradient(in.values()));
    if (in.nodeWeights().isPresent() || edges.isPresent()) {
      inputs.add(xp.stopGradient(in.nodeWeights(DType.FLOAT64)));
    }
    edges.ifPresent(weights -> inputs.add(xp.stopGradient(weights)));
    Picked picked = new Picked(in.network(), direction, pick, in.skipNaN(), at);
    return xp.apply(picked, inputs).get(0);
  }
}
