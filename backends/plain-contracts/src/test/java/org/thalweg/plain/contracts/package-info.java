/** The contracts of the testkit on plain arrays. */
@NullMarked
package org.thalweg.plain.contracts;

import org.jspecify.annotations.NullMarked;
