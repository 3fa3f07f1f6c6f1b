/**
 * The commands {@code network} and {@code accumulate}: river networks and their operators from
 * files to files and maps.
 *
 * <p>Start from {@link org.thalweg.examples.network.NetworkCommand}.
 */
@NullMarked
package org.thalweg.examples.network;

import org.jspecify.annotations.NullMarked;
