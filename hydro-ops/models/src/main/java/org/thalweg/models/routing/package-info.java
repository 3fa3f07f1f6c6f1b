/**
 * Routing schemes as the steps of a reach: what flows in, what is stored, what flows out.
 *
 * <p>Inflow and outflow are means over a time step, so that outflow of a reach is inflow of the
 * next as it is, and what is stored changes by their difference: no water is lost to rounding or to
 * the length of the step. Start from {@link org.thalweg.models.routing.RiverRouting}, or, for
 * impulse responses, from {@link org.thalweg.models.routing.ResponseRouting}. Linear Muskingum is
 * an operator of its own, {@link org.thalweg.operators.Muskingum}.
 */
@NullMarked
package org.thalweg.models.routing;

import org.jspecify.annotations.NullMarked;
