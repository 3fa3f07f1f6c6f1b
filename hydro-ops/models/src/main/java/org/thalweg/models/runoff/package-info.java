/**
 * Runoff models: from weather to the discharge of catchments, with gradients.
 *
 * <p>Begin with {@link org.thalweg.models.runoff.RunoffModel}; {@link
 * org.thalweg.models.runoff.Gr4j} is one. Series are {@code (time)} or {@code (time, catchment)},
 * in mm a time step. Models say what their parameters are, and nothing of how these are found.
 */
@NullMarked
package org.thalweg.models.runoff;

import org.jspecify.annotations.NullMarked;
