package org.thalweg.models.routing;

import java.util.List;
import org.thalweg.array.ArrayNamespace;

/** The response whose one parameter is its weights. */
record GivenResponse() implements ImpulseResponse {
  @Override
  public <A> A weights(ArrayNamespace<A> xp, List<A> parameters) {
    return parameters.get(0);
  }
}
