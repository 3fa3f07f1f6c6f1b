package org.thalweg.examples.routing;

import java.util.List;

/**
 * What an optimizer found.
 *
 * @param free the free arrays of the {@link ParameterSpace}
 * @param evaluations how often it ran the model with its derivatives
 * @param <A> the array type
 */
record Fit<A>(List<A> free, long evaluations) {}
