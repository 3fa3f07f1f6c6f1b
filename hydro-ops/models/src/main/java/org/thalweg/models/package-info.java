/** Steps that are swept down the river. */
@NullMarked
package org.thalweg.models;

import org.jspecify.annotations.NullMarked;
