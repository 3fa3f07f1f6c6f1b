package org.thalweg.examples.basin;

/**
 * Scores of one simulation.
 *
 * @param calibration on the days of the fit
 * @param validation on the days that the fit never saw
 */
public record PeriodScores(Scores calibration, Scores validation) {}
