package org.thalweg.examples.physics;

import org.thalweg.examples.basin.Scores;

/**
 * A network as it was trained, before anyone has looked at the validation period.
 *
 * @param balance how it was held to the water that there is
 * @param routing the routing that it learned
 * @param evaluations of the loss, after which it was best in the selection
 * @param selection its scores there, when it had been fitted on the days before
 */
record Trained(Balance balance, FittedRouting routing, int evaluations, Scores selection) {}
