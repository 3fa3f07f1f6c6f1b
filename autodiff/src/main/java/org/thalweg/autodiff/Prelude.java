package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.autodiff.internal.compiled.Program;

/**
 * What of a step depends on its parameters alone, computed once as array code, and the step that
 * takes these values as its parameters. So the way back sums up over time the cotangents of the
 * values, and goes through what made them once.
 *
 * @param before from the parameters to the values
 * @param step the step that takes them
 */
record Prelude(Program before, TracedStep step) {
  <A> List<A> parameters(ArrayNamespace<A> xp, List<A> parameters) {
    return before.operations() == 0 ? parameters : before.evaluate(xp, parameters);
  }
}
