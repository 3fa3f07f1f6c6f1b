/**
 * Steps of the nodes of a river, swept down the network in time: any routing scheme, lake or
 * reservoir is its equations.
 *
 * <p>Start from {@link org.thalweg.models.RiverScan}.
 */
@NullMarked
package org.thalweg.models;

import org.jspecify.annotations.NullMarked;
