package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A loop over time, compiled, whose elements are nodes that hand on what flows: at each step all
 * nodes are visited in the order of a sweep. Thread-safe.
 */
public final class Sweep {
  /** Visits in one call: long enough to cost nothing, short enough to be compiled soon. */
  private static final int CHUNK = 100_000;

  private final Schedule schedule;
  private final CompiledCode code;

  private Sweep(Schedule schedule) {
    this.schedule = schedule;
    this.code = Loop.define(LoopWriter.write(schedule));
  }

  /**
   * A new sweep.
   *
   * @param spec what it computes, its program of one element and without operators
   * @return the sweep
   */
  public static Sweep compile(LoopSpec spec) {
    return new Sweep(new Schedule(spec));
  }

  /**
   * Runs the sweep.
   *
   * @param arguments Java memory of carry, inputs but for what flows, and parameters, then what
   *     stands before the first row of each delayed argument; the carry changes in place
   * @param outputs Java memory of the outputs that are put out
   * @param steps the number of steps
   * @param order the order of the nodes, with edges as the flows have them
   */
  public void run(List<?> arguments, List<?> outputs, int steps, SweepOrder order) {
    LoopSpec spec = schedule.spec;
    if (steps == 0 || order.nodes() == 0) {
      return;
    }
    int own = arguments.size() - spec.flows().delayed().size();
    Object[] arrays = arrays(arguments.subList(0, own), outputs, order);
    Object[] first = arrays.clone();
    int next = own;
    for (int leaf : new TreeSet<>(spec.flows().delayed())) {
      first[leaf] = arguments.get(next++);
    }
    code.prepare(arrays, order.nodes(), 0, steps, 0, order.nodes());
    int chunk = schedule.steps() > 1 ? 1 : Math.max(1, CHUNK / order.nodes());
    for (int done = 0; done < steps; done += chunk) {
      int more = Math.min(chunk, steps - done);
      int from = spec.backward() ? steps - done - more : done;
      steps(arrays, first, from, from + more, order.nodes());
    }
    for (int i = 0; i < spec.carry(); i++) {
      order.bringBack(arrays[i], arguments.get(i));
    }
  }

  /** Steps, the first of all with memory of its own. */
  private void steps(Object[] arrays, Object[] first, int from, int to, int nodes) {
    if (from == 0 && !schedule.spec.backward()) {
      visit(first, 0, 1, nodes);
    }
    visit(arrays, Math.max(from, 1), to, nodes);
    if (from == 0 && schedule.spec.backward()) {
      visit(first, 0, 1, nodes);
    }
  }

  private void visit(Object[] arrays, int from, int to, int nodes) {
    if (schedule.steps() == 1) {
      code.rows(arrays, nodes, from, to, 0, nodes);
      return;
    }
    // All pieces of a node before those of the next, which takes what it hands on.
    for (int i = 0; i < nodes; i++) {
      code.rows(arrays, nodes, from, to, i, i + 1);
    }
  }

  /** All arrays in the places where the code expects them. */
  private Object[] arrays(List<?> arguments, List<?> outputs, SweepOrder order) {
    LoopSpec spec = schedule.spec;
    Flows flows = spec.flows();
    List<Object> given = new ArrayList<>(arguments);
    for (int i = 0; i < flows.count(); i++) {
      given.add(spec.carry() + i, Register.allocate(spec.flowing(), order.nodes() + 1));
    }
    Object[] arrays = new Object[schedule.arrays() + 4];
    for (int i = 0; i < given.size(); i++) {
      boolean ofNodes = spec.reach(i) == Reach.ELEMENT;
      arrays[i] = ofNodes ? order.byPosition(given.get(i)) : given.get(i);
    }
    int put = 0;
    for (int i = 0; i < spec.outputs(); i++) {
      if (spec.putsOut(i)) {
        arrays[given.size() + i] = outputs.get(put++);
      }
    }
    for (Slot slot : schedule.scratch.values()) {
      int length = slot.reach() == Reach.ALL ? 1 : order.nodes();
      arrays[slot.index()] = Register.allocate(slot.dtype(), length);
    }
    arrays[schedule.arrays()] = order.node;
    arrays[schedule.arrays() + 1] = order.link;
    arrays[schedule.arrays() + 2] = order.weights(spec.flowing());
    arrays[schedule.arrays() + 3] = order.start;
    return arrays;
  }
}
