/** Derivative rules where they are easily got wrong: ties, zeros, repeated positions, NaN. */
@NullMarked
package org.thalweg.plain.contracts.rules;

import org.jspecify.annotations.NullMarked;
