/**
 * The Python Array API standard as Java interfaces.
 *
 * <p>Start from {@link org.thalweg.array.ArrayNamespace}: models, operators and losses are written
 * once against it, {@code <A> A f(ArrayNamespace<A> xp, A x)}, and run on every backend and under
 * every transform. {@link org.thalweg.array.Namespaces} finds the namespace of the arrays at hand.
 */
@NullMarked
package org.thalweg.array;

import org.jspecify.annotations.NullMarked;
