package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link LinearRoutingAdjoint} over Java memory. Sub-steps are routed again from the state at the
 * start of their time step, so that the memory is that of one time step.
 */
record LinearRoutingAdjointKernel(
    LinearRouting routing, boolean inflowWanted, boolean coefficientsWanted) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return RoutingShapes.areAccepted(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    List<ArraySpec> outputs = new ArrayList<>();
    outputs.add(inputs.get(2));
    if (inflowWanted) {
      outputs.add(inputs.get(0));
    }
    if (coefficientsWanted) {
      outputs.add(inputs.get(1));
    }
    return outputs;
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    RoutingShapes shapes = RoutingShapes.of(inputs.get(0).shape(), inputs.get(2).shape());
    for (int batch = 0; batch < shapes.batches(); batch++) {
      new Run(inputs, outputs, batch).write(shapes.times());
    }
  }

  /** One batch. */
  private final class Run {
    private final List<HostArray> outputs;
    private final int batch;
    private final int nodes = routing.network().nodeCount();
    private final int subSteps = routing.subSteps();
    private final HostRows inflow;
    private final HostRows initial;
    private final HostRows ends;
    private final List<HostRows> g = new ArrayList<>();
    private final RoutingSweep sweep;
    private final RoutingAdjointSweep adjoint;
    // The states of one time step, from its start to its end.
    private final double[][] states = new double[subSteps + 1][nodes];
    private final double[] now = new double[nodes];
    private final double[] gOfOutput = new double[nodes];
    private final double[] gOfEnd = new double[nodes];
    private final double[] gOfState = new double[nodes];
    private final double[] gOfInflow = new double[nodes];
    private boolean endHasCotangent = true;

    Run(List<HostArray> inputs, List<HostArray> outputs, int batch) {
      this.outputs = outputs;
      this.batch = batch;
      RoutingOrder order = routing.network().routingOrder();
      HostRows coefficients = HostRows.of(inputs.get(1), 4 * nodes);
      int at = coefficients.open(batch);
      sweep = new RoutingSweep(order, coefficients.array(), at);
      adjoint = new RoutingAdjointSweep(order, coefficients.array(), at);
      inflow = HostRows.of(inputs.get(0), nodes);
      initial = HostRows.of(inputs.get(2), nodes);
      ends = HostRows.of(inputs.get(3), nodes);
      for (HostArray cotangent : inputs.subList(4, inputs.size())) {
        g.add(HostRows.of(cotangent, nodes));
      }
    }

    void write(int times) {
      int first = batch * times;
      g.get(1).read(batch, gOfEnd);
      if (coefficientsWanted && times > 0) {
        ends.read(first + times - 1, states[0]);
      }
      for (int row = first + times - 1; row >= first; row--) {
        timeStep(row, row == first);
      }
      // What is left belongs to the state at the start of the first step.
      adjoint.initial(gOfState);
      Rows.add(gOfState, gOfEnd);
      HostRows.of(outputs.get(0), nodes).write(batch, gOfState);
      if (coefficientsWanted) {
        double[] coefficients = new double[4 * nodes];
        adjoint.coefficients(coefficients, 0);
        HostRows.of(outputs.get(outputs.size() - 1), 4 * nodes).write(batch, coefficients);
      }
    }

    private void timeStep(int row, boolean isFirst) {
      if (coefficientsWanted) {
        inflow.read(row, now);
        findStates(row, isFirst);
      }
      g.get(0).read(row, gOfOutput);
      if (g.size() > 2) {
        HostRows gOfEnds = g.get(2);
        gOfEnds.read(row, gOfState);
        Rows.add(gOfEnd, gOfState);
        endHasCotangent = true;
      }
      Arrays.fill(gOfInflow, 0);
      for (int subStep = subSteps; subStep > 0; subStep--) {
        findCotangent(subStep);
        adjoint.step(gOfState);
        if (inflowWanted) {
          adjoint.addToInflow(gOfInflow);
        }
        if (coefficientsWanted) {
          adjoint.addToCoefficients(states[subStep], states[subStep - 1], now);
        }
      }
      if (routing.output() == RoutedOutput.MEAN_OF_STARTS) {
        Rows.addScaled(gOfEnd, 1.0 / subSteps, gOfOutput);
        endHasCotangent = true;
      }
      if (inflowWanted) {
        HostRows.of(outputs.get(1), nodes).write(row, gOfInflow);
      }
    }

    /** The cotangent of the state at the end of a sub-step, in {@link #gOfState}. */
    private void findCotangent(int subStep) {
      double part = 1.0 / subSteps;
      boolean isLast = subStep == subSteps;
      double weight =
          switch (routing.output()) {
            case MEAN_OF_ENDS -> part;
            case LAST -> isLast ? 1 : 0;
            case MEAN_OF_STARTS -> isLast ? 0 : part;
          };
      Rows.multiply(gOfState, weight, gOfOutput);
      if (isLast && endHasCotangent) {
        Rows.add(gOfState, gOfEnd);
        Arrays.fill(gOfEnd, 0);
        endHasCotangent = false;
      }
    }

    /**
     * The states of a time step, in {@link #states}; the state at its end is there, as the first.
     */
    private void findStates(int row, boolean isFirst) {
      double[] end = states[0];
      states[0] = states[subSteps];
      states[subSteps] = end;
      if (isFirst) {
        initial.read(batch, states[0]);
      } else {
        ends.read(row - 1, states[0]);
      }
      if (subSteps > 1) {
        sweep.start(states[0], 0);
        for (int subStep = 1; subStep < subSteps; subStep++) {
          sweep.step(now, 0, states[subStep], 0);
        }
      }
    }
  }
}
