/** The Python Array API standard as Java interfaces over any array type. */
@NullMarked
package org.thalweg.array;

import org.jspecify.annotations.NullMarked;
