package org.thalweg.array;

/**
 * What {@code uniqueCounts} returns.
 *
 * @param <A> the array type
 * @param values (unique,) the distinct values
 * @param counts (unique,) int64, how often each value occurs
 */
public record UniqueCounts<A>(A values, A counts) {}
