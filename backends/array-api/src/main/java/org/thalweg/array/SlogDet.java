package org.thalweg.array;

/**
 * The sign and the logarithm of a determinant.
 *
 * @param sign {@code (...)} the sign
 * @param logabsdet {@code (...)} the natural logarithm of the absolute value, real
 * @param <A> the array type
 */
public record SlogDet<A>(A sign, A logabsdet) {}
