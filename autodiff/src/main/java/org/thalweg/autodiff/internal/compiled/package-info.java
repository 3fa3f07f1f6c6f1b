/**
 * Compiled steps: element-wise array code, traced into expressions and written out as one loop over
 * Java memory. Start from {@link org.thalweg.autodiff.internal.compiled.Program}, which is traced
 * from a function, and {@link org.thalweg.autodiff.internal.compiled.Loop}, which runs one.
 */
@NullMarked
package org.thalweg.autodiff.internal.compiled;

import org.jspecify.annotations.NullMarked;
