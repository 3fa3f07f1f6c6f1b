package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.FftExtension;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Scope;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;

/**
 * What derivatives are on every namespace: each rule against finite differences, forward against
 * reverse, to second order in every nesting, and by convention where there is no derivative.
 *
 * @param <A> the array type
 */
public abstract class GradientContract<A> {

  /** A contract, for a test class to extend. */
  protected GradientContract() {}

  /**
   * The namespace to compute in.
   *
   * @return the namespace, the same at every call or equal to it
   */
  protected abstract ArrayNamespace<A> namespace();

  /**
   * What the backend has; functions that it lacks are left out.
   *
   * @return the capabilities, those of the backend's {@link ArrayNamespaceContract}
   */
  protected abstract Capabilities capabilities();

  /**
   * The cases of every function of the standard, and of this library's own.
   *
   * @return the cases
   */
  public static List<GradientCase> cases() {
    List<GradientCase> cases = new ArrayList<>(ElementwiseGradients.all());
    cases.addAll(StatisticalGradients.all());
    cases.addAll(ManipulationGradients.all());
    cases.addAll(IndexingGradients.all());
    cases.addAll(ComplexGradients.all());
    cases.addAll(LinalgGradients.all());
    cases.addAll(FftGradients.all());
    return cases;
  }

  /** Whether the backend has the function, its section and the data types of a case. */
  static boolean isSupported(Capabilities has, GradientCase gradientCase) {
    String function = gradientCase.function();
    String section = function.substring(0, Math.max(0, function.indexOf('.')));
    return has.whyUnsupported(gradientCase.id()).isEmpty()
        && has.whyUnsupported(section + ": " + gradientCase.name()).isEmpty()
        && (!gradientCase.isComplex() || has.dtypes().contains(DType.COMPLEX128));
  }

  @TestFactory
  final Stream<DynamicTest> derivativesAgree() {
    return cases().stream()
        .filter(each -> isSupported(capabilities(), each))
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.id(), () -> inScope(xp -> GradientChecks.check(xp, each))));
  }

  @TestFactory
  final Stream<DynamicTest> conventionsHold() {
    return GradientConventions.all().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.name(), () -> inScope(xp -> GradientConventions.check(xp, each))));
  }

  @Test
  final void everyFunctionHasACaseOrNoDerivative() {
    Set<String> missing = names("", ArrayNamespace.class);
    missing.addAll(names("linalg.", LinalgExtension.class));
    missing.addAll(names("fft.", FftExtension.class));
    missing.removeAll(WithoutDerivative.FUNCTIONS);
    missing.removeAll(WithoutDerivative.OF_EXTENSIONS);
    cases().forEach(each -> missing.remove(each.function()));
    assertEquals(Set.of(), missing);
  }

  private static Set<String> names(String section, Class<?> functions) {
    Set<String> names = new TreeSet<>();
    for (Method method : functions.getMethods()) {
      names.add(section + method.getName());
    }
    return names;
  }

  @Test
  final void noFunctionHasACaseAndNoDerivative() {
    Set<String> both = new TreeSet<>(WithoutDerivative.FUNCTIONS);
    both.addAll(WithoutDerivative.OF_EXTENSIONS);
    Set<String> covered = new TreeSet<>();
    cases().forEach(each -> covered.add(each.function()));
    both.retainAll(covered);
    assertEquals(Set.of(), both);
  }

  @Test
  final void constantsHaveNoGradient() {
    inScope(
        xp -> {
          try (Tape<A> tape = Tape.over(xp)) {
            Var<A> x = tape.variable(xp.ones(Shape.of(2)));
            Var<A> constant = tape.constant(xp.ones(Shape.of(2)));
            Var<A> counts = tape.astype(tape.astype(x, DType.INT64), DType.FLOAT64);

            Var<A> loss = tape.sum(tape.multiply(constant, counts));
            A gradient = tape.gradient(loss, x);

            assertArrayEquals(new double[2], (double[]) xp.toFlatArray(gradient));
            assertThrows(IllegalArgumentException.class, () -> tape.gradient(loss, constant));
          }
        });
  }

  @Test
  final void integersAndTruthValuesAreNoVariables() {
    inScope(
        xp -> {
          try (Tape<A> tape = Tape.over(xp);
              Dual<A> dual = Dual.over(xp)) {
            for (DType dtype : List.of(DType.BOOL, DType.INT64)) {
              A x = xp.ones(Shape.of(2), dtype);
              assertThrows(DTypeException.class, () -> tape.variable(x));
              assertThrows(DTypeException.class, () -> dual.variable(x, x));
            }
          }
        });
  }

  @Test
  final void arraysOfAnotherTapeAreRefused() {
    inScope(
        xp -> {
          try (Tape<A> tape = Tape.over(xp);
              Tape<A> other = Tape.over(xp)) {
            Var<A> x = tape.variable(xp.ones(Shape.of(2)));
            Var<A> y = other.variable(xp.ones(Shape.of(2)));

            assertThrows(MixedArraysException.class, () -> tape.add(x, y));
          }
        });
  }

  private void inScope(Consumer<ArrayNamespace<A>> check) {
    try (Scope<A> scope = namespace().openScope()) {
      check.accept(scope.xp());
    }
  }
}
