package org.thalweg.testkit;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Scope;

/**
 * What an operator owes: one computation, however it is run, and one derivative, declared or
 * traced. A test class extends it and gives a namespace and cases.
 *
 * @param <A> the array type
 */
public abstract class OperatorContract<A> {

  /** A contract, for a test class to extend. */
  protected OperatorContract() {}

  /**
   * The namespace to compute in.
   *
   * @return the namespace, the same at every call or equal to it
   */
  protected abstract ArrayNamespace<A> namespace();

  /**
   * Operators and inputs: with and without batch axes, and whatever an operator's branches need.
   *
   * @return the cases
   */
  protected abstract List<OperatorCase> cases();

  @TestFactory
  final Stream<DynamicNode> operatorsAreOneComputationWithOneDerivative() {
    return cases().stream()
        .map(each -> DynamicContainer.dynamicContainer(each.name(), tests(each)));
  }

  private Stream<DynamicNode> tests(OperatorCase each) {
    return Stream.of(
        test("the host kernel is the array code", each, OperatorChecks::kernelIsArrayCode),
        test("what is applied is the array code", each, OperatorChecks::appliedIsArrayCode),
        test("the declared vjp is the traced one", each, OperatorChecks::declaredVjpIsTraced),
        test("the declared jvp is the traced one", each, OperatorChecks::declaredJvpIsTraced),
        test("derivatives agree in every way", each, OperatorChecks::derivativesAgree));
  }

  private DynamicTest test(String name, OperatorCase each, Consumer<OperatorChecks<A>> check) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          try (Scope<A> scope = namespace().openScope()) {
            check.accept(OperatorChecks.of(scope.xp(), each));
          }
        });
  }
}
