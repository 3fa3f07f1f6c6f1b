/**
 * Optimizers in array code, for any backend: {@link org.thalweg.autodiff.optim.Sgd}, {@link
 * org.thalweg.autodiff.optim.Adam} and {@link org.thalweg.autodiff.optim.AdamW} take gradients one
 * step at a time, {@link org.thalweg.autodiff.optim.Lbfgs} drives an objective itself. An optimizer
 * is an immutable configuration, its state an immutable value that can be saved and loaded.
 *
 * <p>Start from {@link org.thalweg.autodiff.optim.Optimizer}.
 */
@NullMarked
package org.thalweg.autodiff.optim;

import org.jspecify.annotations.NullMarked;
