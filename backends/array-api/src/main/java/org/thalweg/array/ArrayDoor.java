package org.thalweg.array;

/** The door of an array object: its value is the namespace's array. */
record ArrayDoor<A>(ArrayNamespace<A> xp) implements Door<Array<A>, A> {
  @Override
  public A enter(Array<A> x) {
    return x.value();
  }

  @Override
  public Array<A> leave(A x) {
    return new Array<>(xp, x);
  }
}
