/** Arrays in Java memory: the default backend, and the oracle for the others. */
@NullMarked
package org.thalweg.plain;

import org.jspecify.annotations.NullMarked;
