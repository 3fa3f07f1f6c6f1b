package org.thalweg.testkit;

import java.util.function.Consumer;

/**
 * One thing that must hold of a function.
 *
 * @param function the function's name
 * @param name what holds, unique among the cases of the function
 * @param body asserts it
 */
record ContractCase<A>(String function, String name, Consumer<Kit<A>> body) {

  /** The name that capabilities know the case by. */
  String id() {
    return function + ": " + name;
  }

  long seed() {
    return id().hashCode();
  }
}
