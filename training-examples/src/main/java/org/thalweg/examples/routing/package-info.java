/**
 * The first example: calibrating the routing of a river network on observed discharge, by
 * gradients. Start from {@link org.thalweg.examples.routing.CalibrateRouting}, the command; the
 * model is {@code RoutingModel}, what is made small {@code RoutingProblem}, and the gradients are
 * used in {@code LevenbergMarquardt} and {@code GradientSearch}.
 */
@NullMarked
package org.thalweg.examples.routing;

import org.jspecify.annotations.NullMarked;
