/**
 * The backend {@code "djl-pytorch"}: arrays of the Deep Java Library on PyTorch, on the processor
 * and on GPUs. {@link org.thalweg.djl.pytorch.PytorchProvider} is found by its name.
 *
 * <p>What DJL's functions lack is TorchScript in {@code kernels.py}, compiled by PyTorch when it is
 * first needed; it is differentiable by PyTorch, as everything here is.
 */
@NullMarked
package org.thalweg.djl.pytorch;

import org.jspecify.annotations.NullMarked;
