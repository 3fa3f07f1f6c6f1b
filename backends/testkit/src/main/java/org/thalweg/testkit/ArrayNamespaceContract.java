package org.thalweg.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thalweg.array.ArrayNamespace;

/**
 * What every namespace does, function by function: a backend's test class extends it and says how
 * its namespace is made and what it has.
 *
 * <p>Expected values are closed forms, rows of the standard's tables of special values, or come
 * from loops over boxed Java values that share no code with any backend. Every call is watched: no
 * function may change its arguments.
 *
 * @param <A> the array type
 */
public abstract class ArrayNamespaceContract<A> {

  /** A contract, for a test class to extend. */
  protected ArrayNamespaceContract() {}

  /**
   * The namespace under test.
   *
   * @return the namespace, the same at every call or equal to it
   */
  protected abstract ArrayNamespace<A> namespace();

  /**
   * What the backend has and where it departs from the standard.
   *
   * @return the capabilities
   */
  protected abstract Capabilities capabilities();

  @TestFactory
  final Stream<DynamicNode> functionsDoWhatTheStandardSays() {
    return checks().tests();
  }

  @Test
  final void everyFunctionHasACase() {
    assertEquals(Set.of(), checks().functionsWithoutCase());
    assertEquals(Set.of(), checks().sectionsWithoutCases());
  }

  @Test
  final void everyLineOfTheCapabilitiesStandsForACase() {
    assertEquals(Set.of(), checks().unusedKeys());
  }

  private NamespaceChecks<A> checks() {
    return NamespaceChecks.of(namespace(), capabilities());
  }
}
