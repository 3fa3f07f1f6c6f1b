package org.thalweg.autodiff;

/**
 * The value of a function and its derivative in a direction.
 *
 * @param value the value
 * @param tangent {@code J t}, of the shape and data type of the value
 * @param <A> the array type
 */
public record ValueAndTangent<A>(A value, A tangent) {}
