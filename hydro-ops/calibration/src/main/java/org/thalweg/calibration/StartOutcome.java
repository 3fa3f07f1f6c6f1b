package org.thalweg.calibration;

/**
 * How the search from one start ended.
 *
 * @param loss the least loss by which the best is chosen; infinite if there was none
 * @param evaluations of the loss
 * @param reason why it ended
 */
public record StartOutcome(double loss, long evaluations, String reason) {}
