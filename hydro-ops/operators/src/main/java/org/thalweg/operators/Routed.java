package org.thalweg.operators;

/**
 * What routing gives.
 *
 * @param discharge {@code (..., time, node)} m³/s, what leaves each reach, one value for each time
 *     step
 * @param finalDischarge {@code (..., node)} m³/s at the end of the last time step: the initial
 *     discharge from which the next part of a record goes on without error
 * @param <U> the type of array
 */
public record Routed<U>(U discharge, U finalDischarge) {}
