package org.thalweg.models.routing;

import java.util.function.Function;

/**
 * What a {@link ResponseRouting} gives.
 *
 * @param outflow {@code (time, node)} m³/s, mean outflow of each reach
 * @param pending {@code (lag - 1, node)} m³/s, what of the water in each reach is still to leave
 *     it, step after step
 * @param <A> the array type
 */
public record ResponseRun<A>(A outflow, A pending) {
  /**
   * The same run of other arrays.
   *
   * @param f what is done to each array
   * @param <B> their type
   * @return a new run
   */
  public <B> ResponseRun<B> map(Function<A, B> f) {
    return new ResponseRun<>(f.apply(outflow), f.apply(pending));
  }
}
