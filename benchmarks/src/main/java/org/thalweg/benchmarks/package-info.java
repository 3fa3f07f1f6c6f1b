/** Speed and memory, measured with JMH. */
@NullMarked
package org.thalweg.benchmarks;

import org.jspecify.annotations.NullMarked;
