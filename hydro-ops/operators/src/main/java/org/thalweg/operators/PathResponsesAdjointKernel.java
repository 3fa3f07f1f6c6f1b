package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.array.Shape;

/**
 * {@link PathResponsesAdjoint} over Java memory, in float64 whatever the arrays hold.
 *
 * <p>One time after the other, the last first. The cotangents of what leaves the nodes at the time
 * at hand and at the lags after it are kept in turn; each lag is one pass over the nodes.
 */
record PathResponsesAdjointKernel(PathResponsesAdjoint adjoint) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areFloating(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    ArraySpec g = inputs.get(0);
    ArraySpec x = inputs.get(1);
    long pending = g.shape().dim(0) - x.shape().dim(0);
    Shape rest = LagRows.over(pending, g.shape());
    List<ArraySpec> outputs = new ArrayList<>(List.of(x, new ArraySpec(rest, g.dtype())));
    if (adjoint.responsesWanted()) {
      outputs.add(inputs.get(2));
    }
    return outputs;
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    Pass pass = new Pass(inputs, outputs);
    for (int time = pass.all - 1; time >= 0; time--) {
      pass.step(time);
    }
    if (adjoint.responsesWanted()) {
      HostRows ofResponses = HostRows.of(outputs.get(2), pass.nodes);
      for (int lag = 0; lag < pass.weights.length; lag++) {
        ofResponses.write(lag, pass.sums[lag]);
      }
    }
  }

  /** One way back through time. */
  private final class Pass {
    final int nodes = adjoint.responses().network().nodeCount();
    final int all;
    final int times;
    final Row[] weights;
    final Row[] sums;
    private final HostRows g;
    private final HostRows x;
    private final HostRows v;
    private final HostRows ofInflow;
    private final HostRows ofPending;
    private final Row[] ofOutflow;
    private final PathSweep down = new PathSweep(adjoint.responses());
    private final PathSweep up = new PathSweep(adjoint.responses().reversed());
    private final Row inflow = Row.zeros(nodes);
    private final Row later = Row.zeros(nodes);

    Pass(List<HostArray> inputs, List<HostArray> outputs) {
      all = (int) inputs.get(0).shape().dim(0);
      times = (int) inputs.get(1).shape().dim(0);
      weights = PathSweep.copies(inputs.get(2), nodes, 0);
      sums = PathSweep.zeros(adjoint.responsesWanted() ? weights.length : 0, nodes);
      g = HostRows.of(inputs.get(0), nodes);
      x = HostRows.of(inputs.get(1), nodes);
      v = HostRows.of(inputs.get(3), nodes);
      ofInflow = HostRows.of(outputs.get(0), nodes);
      ofPending = HostRows.of(outputs.get(1), nodes);
      ofOutflow = PathSweep.zeros(weights.length, nodes);
    }

    /** The cotangent of what leaves the nodes at a time, one of the last that there are. */
    private Row at(int time) {
      return ofOutflow[time % ofOutflow.length];
    }

    void step(int time) {
      Row now = at(time);
      now.set(g.open(time), nodes);
      if (time < times) {
        later.clear(nodes);
        for (int lag = 1; lag < weights.length && time + lag < all; lag++) {
          later.addProduct(weights[lag], at(time + lag), nodes);
        }
        up.collect(later, weights[0], now);
        later.addProduct(weights[0], now, nodes);
        ofInflow.write(time, later);
        addToResponses(time);
      }
      if (time < all - times) {
        ofPending.write(time, now);
      }
    }

    private void addToResponses(int time) {
      if (sums.length == 0) {
        return;
      }
      inflow.set(x.open(time), nodes);
      down.add(v.open(time), inflow);
      for (int lag = 0; lag < sums.length && time + lag < all; lag++) {
        sums[lag].addProduct(inflow, at(time + lag), nodes);
      }
    }
  }
}
