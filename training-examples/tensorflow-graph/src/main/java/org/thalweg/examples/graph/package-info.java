/**
 * The example {@code tensorflow-graph}: weights of an accumulation are fitted to what gauges saw,
 * by a value and gradient that TensorFlow runs as one graph. Start from {@link
 * org.thalweg.examples.graph.RunoffLoss}.
 */
@NullMarked
package org.thalweg.examples.graph;

import org.jspecify.annotations.NullMarked;
