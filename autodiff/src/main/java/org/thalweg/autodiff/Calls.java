package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Argument;
import org.thalweg.array.Door;

/** The way of a user's arrays into a function, and of its values back. */
final class Calls {
  private Calls() {}

  static <U> List<Argument<U>> named(List<U> x) {
    List<Argument<U>> named = new ArrayList<>(x.size());
    for (int i = 0; i < x.size(); i++) {
      named.add(new Argument<>("argument " + i, x.get(i)));
    }
    return named;
  }

  static <U, A> U value(Door<U, A> door, ArrayFunction f, List<U> x) {
    return door.leave(f.apply(door.xp(), entered(door, x)));
  }

  static <U, A> List<U> values(Door<U, A> door, ArraysFunction f, List<U> x) {
    List<U> values = new ArrayList<>();
    for (A value : f.apply(door.xp(), entered(door, x))) {
      values.add(door.leave(value));
    }
    return values;
  }

  private static <U, A> List<A> entered(Door<U, A> door, List<U> x) {
    List<A> entered = new ArrayList<>(x.size());
    for (U each : x) {
      entered.add(door.enter(each));
    }
    return entered;
  }
}
