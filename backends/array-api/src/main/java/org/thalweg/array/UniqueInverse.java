package org.thalweg.array;

/**
 * What {@code uniqueInverse} returns.
 *
 * @param <A> the array type
 * @param values (unique,) the distinct values
 * @param inverseIndices of the input's shape, int64, the position in {@code values} of each element
 */
public record UniqueInverse<A>(A values, A inverseIndices) {}
