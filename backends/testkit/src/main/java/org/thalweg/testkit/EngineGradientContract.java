package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Scope;
import org.thalweg.array.Shape;
import org.thalweg.autodiff.ArrayFunction;
import org.thalweg.autodiff.ArraysFunction;
import org.thalweg.autodiff.Derivatives;

/**
 * What a backend owes whose engine differentiates by itself: functions and operators are made of
 * the engine's own, so that its gradients are those of our tape.
 *
 * @param <A> the array type
 */
public abstract class EngineGradientContract<A> {
  /** Of two exact ways to the same number. */
  private static final double ROUNDING = 1e-11;

  /** A contract, for a test class to extend. */
  protected EngineGradientContract() {}

  /**
   * The namespace to compute in.
   *
   * @return the namespace, the same at every call or equal to it
   */
  protected abstract ArrayNamespace<A> namespace();

  /**
   * What the backend has; functions that it lacks are left out. Deviations are those of this
   * contract.
   *
   * @return the capabilities
   */
  protected abstract Capabilities capabilities();

  /**
   * Operators whose gradients are to be checked, too.
   *
   * @return the cases
   */
  protected abstract List<OperatorCase> operators();

  /**
   * The gradient of a loss, by the engine.
   *
   * @param loss the loss
   * @param xp the namespace to compute in
   * @param x float64 arrays of that namespace
   * @return the gradient with respect to each of them, in float64
   */
  protected abstract List<A> gradient(ArrayFunction loss, ArrayNamespace<A> xp, List<A> x);

  @TestFactory
  final Stream<DynamicTest> gradientsOfTheEngineAreThoseOfTheTape() {
    List<GradientCase> cases = new ArrayList<>(GradientContract.cases());
    operators().forEach(each -> cases.add(each.applied()));
    return cases.stream()
        .filter(each -> GradientContract.isSupported(capabilities(), each))
        .map(each -> DynamicTest.dynamicTest(each.id(), () -> run(each)));
  }

  private void run(GradientCase each) {
    Optional<String> deviation = capabilities().whyDeviating(each.id());
    try (Scope<A> scope = namespace().openScope()) {
      check(scope.xp(), each);
    } catch (RuntimeException | AssertionError e) {
      if (deviation.isPresent()) {
        throw new TestAbortedException(each.id() + " deviates: " + deviation.get(), e);
      }
      throw e;
    }
    if (deviation.isPresent()) {
      throw new AssertionError(each.id() + ": is listed as deviating, but holds");
    }
  }

  private void check(ArrayNamespace<A> xp, GradientCase each) {
    Probe x = Probe.of(each.variables());
    ArraysFunction f = each.ofVariables();
    Probe weights = Probe.random(resultShapes(xp, f, x), new Random(each.id().hashCode()));
    ArrayFunction loss = new Weighted(f, weights.constants());

    Probe tape = Probe.of(xp, Derivatives.gradAll(loss).apply(xp, x.arrays(xp)));
    Probe engine = Probe.of(xp, gradient(loss, xp, x.arrays(xp)));

    tape.checkNear("the engine's gradient", engine, ROUNDING);
  }

  private static <A> List<Shape> resultShapes(ArrayNamespace<A> xp, ArraysFunction f, Probe x) {
    return f.apply(xp, x.arrays(xp)).stream()
        .filter(z -> xp.dtype(z).isRealFloating())
        .map(xp::shape)
        .toList();
  }
}
