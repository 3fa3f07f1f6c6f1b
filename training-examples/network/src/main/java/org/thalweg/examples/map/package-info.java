/**
 * Maps of river networks and fields on their grids, drawn with Java2D.
 *
 * <p>Start from {@link org.thalweg.examples.map.RiverMap}.
 */
@NullMarked
package org.thalweg.examples.map;

import org.jspecify.annotations.NullMarked;
