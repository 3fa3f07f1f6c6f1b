/** River networks and the differentiable operators on them. */
@NullMarked
package org.thalweg.operators;

import org.jspecify.annotations.NullMarked;
