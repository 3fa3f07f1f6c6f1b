/**
 * An example: a neural network maps attributes of reaches to routing parameters and corrects their
 * inflow, trained through the river against one gauge, with water neither made nor lost. Start from
 * {@link org.thalweg.examples.physics.PhysicsConstrainedNetwork}, the command; the model is {@code
 * LearnedRouting}.
 */
@NullMarked
package org.thalweg.examples.physics;

import org.jspecify.annotations.NullMarked;
