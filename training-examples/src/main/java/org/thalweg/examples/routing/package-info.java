/**
 * The first example: calibrating the routing of a river network on observed discharge, by
 * gradients.
 */
@NullMarked
package org.thalweg.examples.routing;

import org.jspecify.annotations.NullMarked;
