package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.Scope;

/** Handing results on to the owner of the namespace that a computation was opened on. */
final class Ownership {
  private Ownership() {}

  static <A> List<A> release(Scope<A> scope, List<A> x) {
    List<A> released = new ArrayList<>(x.size());
    for (A each : x) {
      released.add(scope.release(each));
    }
    return released;
  }
}
