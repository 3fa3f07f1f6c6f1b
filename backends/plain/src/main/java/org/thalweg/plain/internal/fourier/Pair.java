package org.thalweg.plain.internal.fourier;

/**
 * Complex numbers in memory.
 *
 * @param re real parts
 * @param im imaginary parts
 */
@SuppressWarnings("ArrayRecordComponent") // memory to work in, never compared
record Pair(double[] re, double[] im) {}
