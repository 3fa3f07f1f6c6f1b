/**
 * Discrete Fourier transforms of {@code double} numbers, of any length. Start from {@link
 * org.thalweg.plain.internal.fourier.Transform}.
 */
@NullMarked
package org.thalweg.plain.internal.fourier;

import org.jspecify.annotations.NullMarked;
