/**
 * The example {@code djl-pipeline}: a network maps what is known of reaches to routing parameters,
 * and learns it through the river, in a model of DJL trained by DJL's own trainer. Start from
 * {@link org.thalweg.examples.pipeline.RiverBlock}.
 */
@NullMarked
package org.thalweg.examples.pipeline;

import org.jspecify.annotations.NullMarked;
