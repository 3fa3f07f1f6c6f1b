/**
 * River networks and the differentiable operators on them: accumulation up and down the river,
 * Muskingum routing, and the objectives that compare a simulation with observations.
 *
 * <p>Start from {@link org.thalweg.operators.RiverNetwork}: built once from a downstream index,
 * edges or a grid of flow directions, it is the first argument of every operator.
 */
@NullMarked
package org.thalweg.operators;

import org.jspecify.annotations.NullMarked;
