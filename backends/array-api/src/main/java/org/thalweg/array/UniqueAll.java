package org.thalweg.array;

/**
 * What {@code uniqueAll} returns.
 *
 * @param <A> the array type
 * @param values (unique,) the distinct values
 * @param indices (unique,) int64, where each value first occurs in the flattened input
 * @param inverseIndices of the input's shape, int64, the position in {@code values} of each element
 * @param counts (unique,) int64, how often each value occurs
 */
public record UniqueAll<A>(A values, A indices, A inverseIndices, A counts) {}
