/** Runnable examples and the command line. */
@NullMarked
package org.thalweg.examples;

import org.jspecify.annotations.NullMarked;
