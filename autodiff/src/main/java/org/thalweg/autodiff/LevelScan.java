package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/**
 * A time loop whose nodes hand on what flows, as array code: at each step level after level.
 *
 * @param levels the nodes by level
 * @param step one step of the nodes of a level; what flows is in front of its inputs and outputs
 * @param flows how many flows there are
 * @param dtype their data type
 */
record LevelScan(NodeLevels levels, ScanStep step, int flows, DType dtype) implements ScanStep {
  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    long length = Scan.length(xp, inputs);
    Run<A> run = new Run<>(xp);
    List<A> ordered = inputs.stream().map(x -> run.ordered(x, 1)).toList();
    List<List<A>> fixed = run.byLevel(run.orderedAll(parameters));
    List<List<A>> state = run.byLevel(run.orderedAll(carry));
    List<List<A>> rows = new ArrayList<>();
    for (long t = 0; t < length; t++) {
      List<A> now = new ArrayList<>();
      for (A x : ordered) {
        now.add(xp.getItem(x, Index.at(t), Index.ellipsis()));
      }
      List<Step<A>> done = run.step(state, run.byLevel(now), fixed);
      state = done.stream().map(Step::carry).toList();
      Scan.append(rows, run.joined(done.stream().map(Step::outputs).toList()));
    }
    List<A> outputs = rows.stream().map(each -> run.toNodes(xp.stack(each, 0), 1)).toList();
    List<A> end = run.joined(state).stream().map(x -> run.toNodes(x, 0)).toList();
    return new Step<>(end, outputs);
  }

  /** One loop in a namespace. */
  private final class Run<A> {
    private final ArrayNamespace<A> xp;
    private final long nodes = levels.order().shape().size();

    Run(ArrayNamespace<A> xp) {
      this.xp = xp;
    }

    /** One time step, each level's result. */
    List<Step<A>> step(List<List<A>> state, List<List<A>> inputs, List<List<A>> parameters) {
      List<Step<A>> done = new ArrayList<>();
      for (int i = 0; i < levels.levels().size(); i++) {
        List<A> arguments = incoming(levels.levels().get(i), done);
        arguments.addAll(inputs.get(i));
        Step<A> end = step.apply(xp, state.get(i), arguments, parameters.get(i));
        Scan.checkCarry(xp, state.get(i), end.carry());
        checkFlows(end.outputs());
        done.add(end);
      }
      return done;
    }

    private void checkFlows(List<A> outputs) {
      boolean fits = outputs.size() >= flows;
      for (int flow = 0; fits && flow < flows; flow++) {
        fits = xp.dtype(outputs.get(flow)) == dtype;
      }
      if (!fits) {
        throw new IllegalArgumentException(
            "a step gave %s, wanted %d flows of %s in front"
                .formatted(outputs.stream().map(xp::dtype).toList(), flows, dtype));
      }
    }

    private List<A> incoming(NodeLevels.Level level, List<Step<A>> before) {
      List<A> incoming = new ArrayList<>();
      for (int flow = 0; flow < flows; flow++) {
        A sum = xp.zeros(Shape.of(level.end() - level.start()), dtype);
        for (NodeLevels.Inflow inflow : level.inflows()) {
          A sent = before.get(inflow.level()).outputs().get(flow);
          A weights = xp.astype(xp.constant(inflow.weights()), dtype, false);
          A taken = xp.multiply(xp.take(sent, xp.constant(inflow.from()), 0), weights);
          sum = xp.scatterAdd(sum, xp.constant(inflow.to()), taken, 0);
        }
        incoming.add(sum);
      }
      return incoming;
    }

    /** What stands by node, level after level; one number for all nodes as it is. */
    A ordered(A x, int axis) {
      Shape shape = xp.shape(x);
      boolean number = shape.ndim() <= axis || shape.dim(axis) != nodes;
      return number ? x : xp.take(x, xp.constant(levels.order()), axis);
    }

    List<A> orderedAll(List<A> arrays) {
      return arrays.stream().map(x -> ordered(x, 0)).toList();
    }

    A toNodes(A x, int axis) {
      return xp.take(x, xp.constant(levels.place()), axis);
    }

    /** For each level its part of each array. */
    List<List<A>> byLevel(List<A> arrays) {
      List<List<A>> parts = new ArrayList<>();
      for (NodeLevels.Level level : levels.levels()) {
        List<A> ofLevel = new ArrayList<>();
        for (A x : arrays) {
          boolean number = xp.ndim(x) == 0 || xp.shape(x).dim(0) != nodes;
          ofLevel.add(number ? x : xp.getItem(x, Index.slice(level.start(), level.end())));
        }
        parts.add(ofLevel);
      }
      return parts;
    }

    /** Arrays of all nodes of those of the levels. */
    List<A> joined(List<List<A>> parts) {
      List<A> joined = new ArrayList<>();
      for (int i = 0; i < parts.get(0).size(); i++) {
        List<A> each = new ArrayList<>();
        for (List<A> ofLevel : parts) {
          each.add(ofLevel.get(i));
        }
        joined.add(xp.concat(each, 0));
      }
      return joined;
    }
  }
}
