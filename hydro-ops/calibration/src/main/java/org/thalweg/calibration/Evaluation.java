package org.thalweg.calibration;

/**
 * One evaluation of the loss in a calibration.
 *
 * @param start the start that it belongs to, from 0
 * @param loss the loss, NaN where it is not defined
 * @param judged the loss by which the best is chosen: that of the selection period if there is one,
 *     else the same
 * @param free the free numbers, as a search sees them; do not change
 */
@SuppressWarnings("ArrayRecordComponent") // A point of a trace; nobody compares them.
public record Evaluation(int start, double loss, double judged, double[] free) {}
