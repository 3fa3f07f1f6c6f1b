/** Derivatives of array functions: transforms that are namespaces over a namespace. */
@NullMarked
package org.thalweg.autodiff;

import org.jspecify.annotations.NullMarked;
