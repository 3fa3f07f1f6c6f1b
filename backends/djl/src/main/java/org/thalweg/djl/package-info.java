/**
 * Arrays of the Deep Java Library, whatever its engine. {@link org.thalweg.djl.DjlEngine} is what
 * the backend of one engine begins with; users meet {@link org.thalweg.djl.DjlProvider} by its
 * backends' names.
 *
 * <p>Results belong to the {@link ai.djl.ndarray.NDManager} that their namespace is bound to: that
 * of an opened backend, of a scope, or of the array that a public operator was given.
 */
@NullMarked
package org.thalweg.djl;

import org.jspecify.annotations.NullMarked;
