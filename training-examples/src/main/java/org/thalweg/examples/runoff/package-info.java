/** The example {@code calibrate-runoff}: a catchment's runoff model, fitted by gradients. */
@NullMarked
package org.thalweg.examples.runoff;

import org.jspecify.annotations.NullMarked;
