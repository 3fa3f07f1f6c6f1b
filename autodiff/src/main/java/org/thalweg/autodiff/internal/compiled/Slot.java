package org.thalweg.autodiff.internal.compiled;

import org.thalweg.array.DType;

/**
 * An array that a loop reads or writes.
 *
 * @param index its place among the loop's arrays
 * @param dtype its data type
 * @param reach where the number for a step and an element stands
 */
record Slot(int index, DType dtype, Reach reach) {}
