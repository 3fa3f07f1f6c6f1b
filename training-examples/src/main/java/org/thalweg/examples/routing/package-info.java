/**
 * The first example: calibrating the routing of a river network on observed discharge, by
 * gradients. Start from {@link org.thalweg.examples.routing.CalibrateRouting}, the command; the
 * model is {@link org.thalweg.examples.basin.RoutingModel}, and {@code RoutingCalibration} hands it
 * to the calibration module.
 */
@NullMarked
package org.thalweg.examples.routing;

import org.jspecify.annotations.NullMarked;
