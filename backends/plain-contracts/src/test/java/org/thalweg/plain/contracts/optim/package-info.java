/** Optimizers against closed forms and published steps, and their files. */
@NullMarked
package org.thalweg.plain.contracts.optim;

import org.jspecify.annotations.NullMarked;
