package org.thalweg.operators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;
import org.thalweg.operators.RoutingAdjointSweep.Forward;

/**
 * {@link LinearRoutingAdjoint} over Java memory. Sub-steps are routed again from the state at the
 * start of their time step, so that the memory is that of one time step.
 */
record LinearRoutingAdjointKernel(
    LinearRouting routing, boolean inflowWanted, boolean coefficientsWanted) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return HostSpecs.areFloating(inputs);
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
    private final RoutingOrder order = routing.network().routingOrder();
    private final int nodes = order.nodes();
    private final int subSteps = routing.subSteps();
    private final HostRows inflow;
    private final HostRows initial;
    private final HostRows ends;
    private final HostRows starts;
    private final HostRows gOfDischarge;
    private final Optional<HostRows> gOfEnds;
    private final RoutingSweep sweep;
    private final RoutingAdjointSweep adjoint;
    private final Row unused = Row.zeros(nodes);
    // The states of one time step from its start to its end, where they are routed again.
    private final Row[] states = new Row[subSteps + 1];
    private final Row gOfState = Row.zeros(nodes);
    private final Row gOfDischargeOrEnd = Row.zeros(nodes);
    private final Row gOfInflow = Row.zeros(nodes);
    private final Row gOfSubStep = Row.zeros(nodes);
    // The cotangent of the state at the end of the time step, but for that of the discharge.
    private final Row gOfEnd = Row.zeros(nodes);
    private boolean endHasCotangent = true;

    Run(List<HostArray> inputs, List<HostArray> outputs, int batch) {
      this.outputs = outputs;
      this.batch = batch;
      RoutingCoefficients coefficients =
          new RoutingCoefficients(order, HostRows.of(inputs.get(1), 4 * nodes).open(batch));
      sweep = new RoutingSweep(order, coefficients);
      adjoint = new RoutingAdjointSweep(order, coefficients);
      inflow = order.rows(inputs.get(0));
      initial = order.rows(inputs.get(2));
      ends = order.rows(inputs.get(3));
      starts = order.rows(inputs.get(3));
      gOfDischarge = order.rows(inputs.get(4));
      gOfEnd.set(HostRows.of(inputs.get(5), nodes).open(batch), nodes);
      gOfEnds = inputs.size() > 6 ? Optional.of(order.rows(inputs.get(6))) : Optional.empty();
      Arrays.setAll(states, subStep -> subSteps == 1 ? unused : Row.zeros(nodes));
    }

    void write(int times) {
      Optional<HostRows> inflowOut =
          inflowWanted ? Optional.of(order.rows(outputs.get(1))) : Optional.empty();
      int first = batch * times;
      for (int time = first + times - 1; time >= first; time--) {
        if (inflowOut.isPresent()) {
          timeStep(time, time == first, inflowOut.get().create(time));
          inflowOut.get().close(time);
        } else {
          timeStep(time, time == first, unused);
        }
      }
      adjoint.addInitial(gOfEnd);
      HostRows.of(outputs.get(0), nodes).write(batch, gOfEnd);
      if (coefficientsWanted) {
        HostRows coefficients = HostRows.of(outputs.get(outputs.size() - 1), 4 * nodes);
        adjoint.coefficients(coefficients.create(batch));
        coefficients.close(batch);
      }
    }

    private void timeStep(int time, boolean isFirst, Row inflowOut) {
      Row source = inflow.open(time);
      Row start = isFirst ? initial.open(batch) : starts.open(time - 1);
      Row g = gOfDischarge.open(time);
      if (gOfEnds.isPresent()) {
        addToEnd(1, gOfEnds.get().open(time));
      }
      if (subSteps == 1) {
        Forward step = new Forward(source, start, ends.open(time));
        adjoint.step(
            step, routing.putsOutEnds() && !endHasCotangent ? g : cotangent(1, g), inflowOut);
      } else {
        subSteps(source, start, g);
        inflowOut.set(gOfInflow, nodes);
      }
      if (routing.output() == RoutedOutput.MEAN_OF_STARTS) {
        addToEnd(1.0 / subSteps, g);
      }
    }

    private void subSteps(Row source, Row start, Row g) {
      states[0].set(start, nodes);
      sweep.start(start);
      for (int subStep = 1; subStep <= subSteps; subStep++) {
        sweep.step(source, states[subStep]);
      }
      gOfInflow.clear(nodes);
      for (int subStep = subSteps; subStep > 0; subStep--) {
        Forward step = new Forward(source, states[subStep - 1], states[subStep]);
        boolean sameAsBefore = subStep < subSteps - 1;
        adjoint.step(step, sameAsBefore ? gOfState : cotangent(subStep, g), gOfSubStep);
        if (inflowWanted) {
          gOfInflow.add(1, gOfSubStep, nodes);
        }
      }
    }

    private void addToEnd(double factor, Row g) {
      gOfDischargeOrEnd.set(g, nodes);
      gOfEnd.add(factor, gOfDischargeOrEnd, nodes);
      endHasCotangent = true;
    }

    /**
     * The cotangent of the state at the end of a sub-step, given that of the discharge. It is the
     * same for all sub-steps but the last.
     */
    private Row cotangent(int subStep, Row g) {
      boolean isLast = subStep == subSteps;
      double weight =
          switch (routing.output()) {
            case MEAN_OF_ENDS -> 1.0 / subSteps;
            case LAST -> isLast ? 1 : 0;
            case MEAN_OF_STARTS -> isLast ? 0 : 1.0 / subSteps;
          };
      gOfState.clear(nodes);
      if (weight != 0) {
        gOfDischargeOrEnd.set(g, nodes);
        gOfState.add(weight, gOfDischargeOrEnd, nodes);
      }
      if (isLast && endHasCotangent) {
        gOfState.add(1, gOfEnd, nodes);
        gOfEnd.clear(nodes);
        endHasCotangent = false;
      }
      return gOfState;
    }
  }
}
