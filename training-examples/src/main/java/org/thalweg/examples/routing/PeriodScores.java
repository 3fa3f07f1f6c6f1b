package org.thalweg.examples.routing;

/**
 * Scores of one simulation.
 *
 * @param calibration on the days of the fit
 * @param validation on the days that the fit never saw
 */
record PeriodScores(Scores calibration, Scores validation) {}
