package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.internal.compiled.Expression;
import org.thalweg.autodiff.internal.compiled.Program;

/**
 * The attempt to trace a step.
 *
 * @param step the traced step, if it can be
 * @param element the shape of the elements
 * @param reason why it cannot be, else empty
 */
record Tracing(Optional<TracedStep> step, Shape element, String reason) {
  /**
   * Traces a step at the shapes and data types of its arguments. It is traced at every call: what a
   * step computes may depend on what it reads.
   *
   * @param step the step
   * @param specs shapes and data types of carry, inputs of one step, and parameters
   * @param carry how many arrays are carried
   * @param inputs how many inputs there are
   */
  static Tracing of(ScanStep step, List<ArraySpec> specs, int carry, int inputs) {
    try {
      Shape element = element(specs, carry);
      Program program = program(step, specs, carry, inputs);
      check(program, specs, carry, element);
      TracedStep traced = TracedStep.of(program, carry, inputs);
      return new Tracing(Optional.of(traced), element, "");
    } catch (RuntimeException e) {
      // Whatever it is, array code meets it again, or does not need what is missing here.
      return new Tracing(Optional.empty(), Shape.SCALAR, String.valueOf(e.getMessage()));
    }
  }

  private static Shape element(List<ArraySpec> specs, int carry) {
    for (ArraySpec spec : specs) {
      if (spec.dtype().isComplex()) {
        throw new UnsupportedOperationException("complex arrays are not compiled");
      }
    }
    Shape all = Shape.broadcast(specs.stream().map(ArraySpec::shape).toList());
    if (carry > 0 && !all.equals(specs.get(0).shape())) {
      throw new UnsupportedOperationException(
          "inputs and parameters broadcast to " + all + ", the carry is " + specs.get(0).shape());
    }
    return all;
  }

  private static Program program(ScanStep step, List<ArraySpec> specs, int carry, int inputs) {
    return Program.trace(
        specs,
        (xp, x) -> {
          Step<Expression> end =
              step.apply(
                  xp,
                  x.subList(0, carry),
                  x.subList(carry, carry + inputs),
                  x.subList(carry + inputs, x.size()));
          if (end.carry().size() != carry) {
            throw new IllegalArgumentException("the step does not keep the number of its carry");
          }
          List<Expression> results = new ArrayList<>(end.carry());
          results.addAll(end.outputs());
          return results;
        });
  }

  private static void check(Program program, List<ArraySpec> specs, int carry, Shape element) {
    for (int i = 0; i < program.results().size(); i++) {
      ArraySpec result = program.result(i);
      boolean fits = result.shape().equals(element);
      if (i < carry) {
        fits &= specs.get(i).equals(result);
      }
      if (!fits) {
        throw new UnsupportedOperationException(
            (i < carry ? "carry " + i : "output " + (i - carry))
                + " of the step is "
                + result
                + ", elements have shape "
                + element);
      }
    }
  }

  /** How the loop runs, for people. */
  String text() {
    return step.map(traced -> "compiled: " + traced.operations() + " operations a step")
        .orElse("array code: " + reason);
  }
}
