package org.thalweg.array;

/**
 * The factors of a QR decomposition.
 *
 * @param q {@code (..., m, k)} with orthonormal columns
 * @param r {@code (..., k, n)} upper triangular
 * @param <A> the array type
 */
public record Qr<A>(A q, A r) {}
