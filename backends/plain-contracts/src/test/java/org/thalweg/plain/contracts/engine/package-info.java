/** The namespace of native engines, on an engine that is plain Java. */
@NullMarked
package org.thalweg.plain.contracts.engine;

import org.jspecify.annotations.NullMarked;
