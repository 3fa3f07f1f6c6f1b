package org.thalweg.array;

/**
 * The factors of a singular value decomposition.
 *
 * @param u {@code (..., m, k)} the left singular vectors, in columns
 * @param s {@code (..., k)} the singular values, descending, real
 * @param vh {@code (..., k, n)} the adjoint of the right singular vectors
 * @param <A> the array type
 */
public record Svd<A>(A u, A s, A vh) {}
