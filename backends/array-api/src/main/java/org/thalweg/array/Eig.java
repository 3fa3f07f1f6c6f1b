package org.thalweg.array;

/**
 * Eigenvalues and eigenvectors.
 *
 * @param eigenvalues {@code (..., m)} the eigenvalues
 * @param eigenvectors {@code (..., m, m)} the eigenvectors, in columns
 * @param <A> the array type
 */
public record Eig<A>(A eigenvalues, A eigenvectors) {}
