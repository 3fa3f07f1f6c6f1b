/**
 * Arrays that TensorFlow computes on, eagerly or in graphs. Start from {@code
 * Backends.open("tensorflow")}, or from {@link org.thalweg.tensorflow.TensorFlowBackend} to compile
 * functions to graphs.
 */
@NullMarked
package org.thalweg.tensorflow;

import org.jspecify.annotations.NullMarked;
