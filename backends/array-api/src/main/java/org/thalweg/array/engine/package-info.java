/**
 * The namespace of a native engine: arguments are checked, promoted and broadcast in Java, so that
 * what reaches the engine is something it can compute. An adapter implements {@link
 * org.thalweg.array.engine.Engine}; {@link org.thalweg.array.engine.EngineNamespace} does the rest.
 */
@NullMarked
package org.thalweg.array.engine;

import org.jspecify.annotations.NullMarked;
