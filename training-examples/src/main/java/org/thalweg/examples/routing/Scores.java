package org.thalweg.examples.routing;

/**
 * How well a simulation meets the observations of a period.
 *
 * @param nse the Nash-Sutcliffe efficiency; 1 is perfect, 0 no better than the mean
 * @param kge the Kling-Gupta efficiency of 2009; 1 is perfect
 */
record Scores(double nse, double kge) {}
