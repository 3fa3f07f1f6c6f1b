package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Index;

/**
 * A loop some of whose inputs are given a step late: what it takes at a step is their row of the
 * step before, and at the first step a row of its own. So what a loop has put out anyway need not
 * be kept a second time for its way back.
 *
 * <p>Inputs are those of the loop, then the first row of each that is late.
 *
 * @param loop the loop
 * @param late the places of the inputs that are late, ascending
 */
record DelayedLoop(TimeLoop loop, List<Integer> late) implements DifferentiableOperator {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    int own = inputs.size() - late.size();
    List<A> rows = new ArrayList<>(inputs.subList(0, own));
    for (int i = 0; i < late.size(); i++) {
      int place = late.get(i);
      A first = xp.expandDims(inputs.get(own + i), 0);
      A others = xp.getItem(inputs.get(place), Index.to(-1), Index.ellipsis());
      rows.set(place, xp.concat(List.of(first, others), 0));
    }
    return xp.apply(loop, rows);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(new TimeLoopKernel(loop, late));
  }
}
