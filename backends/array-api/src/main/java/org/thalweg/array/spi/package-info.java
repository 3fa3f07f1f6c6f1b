/**
 * What a backend or a transform is built with: the provider interface, and the checks that every
 * namespace shares. Start from {@link org.thalweg.array.spi.BackendProvider}.
 */
@NullMarked
package org.thalweg.array.spi;

import org.jspecify.annotations.NullMarked;
