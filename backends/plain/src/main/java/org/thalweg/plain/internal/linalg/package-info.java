/**
 * Decompositions of single matrices of {@code double} numbers, real and complex. Start from {@link
 * org.thalweg.plain.internal.linalg.Decompositions}.
 */
@NullMarked
package org.thalweg.plain.internal.linalg;

import org.jspecify.annotations.NullMarked;
