/**
 * The contracts that every backend, rule and operator must pass, as JUnit classes to extend. Start
 * from {@link org.thalweg.testkit.ArrayNamespaceContract}.
 *
 * <pre>{@code
 * class MyNamespaceTest extends ArrayNamespaceContract<MyArray> {
 *   protected ArrayNamespace<MyArray> namespace() {
 *     return MyNamespace.INSTANCE;
 *   }
 *
 *   protected Capabilities capabilities() {
 *     return Capabilities.of(List.of(DType.BOOL, DType.INT64, DType.FLOAT64))
 *         .without("fft", "not written yet")
 *         .deviating("pow: <0 frac -> nan", "the engine gives inf, a known defect of it");
 *   }
 * }
 * }</pre>
 *
 * <p>A case is added where its function's section is: {@code StatisticalContract} for {@code
 * StatisticalFunctions}, and so on; special values are rows of {@code special-values.txt}. Expected
 * values never come from the code under test. While a function is being written, {@link
 * org.thalweg.testkit.NamespaceChecks#check} runs its cases alone.
 */
@NullMarked
package org.thalweg.testkit;

import org.jspecify.annotations.NullMarked;
