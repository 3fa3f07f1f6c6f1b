package org.thalweg.operators;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Door;

/**
 * The door of a labelled array: the door of its values, with its labels kept for what leaves. Doors
 * of labelled arrays are equal as those of their values are, whatever the labels.
 */
final class LabelledDoor<U, A> implements Door<LabelledArray<U>, A> {
  private final Door<U, A> inner;
  private final Labels labels;

  LabelledDoor(Door<U, A> inner, Labels labels) {
    this.inner = inner;
    this.labels = labels;
  }

  @Override
  public ArrayNamespace<A> xp() {
    return inner.xp();
  }

  @Override
  public A enter(LabelledArray<U> x) {
    return inner.enter(x.values());
  }

  @Override
  public LabelledArray<U> leave(A x) {
    return leave(x, field -> field);
  }

  LabelledArray<U> leave(A x, UnaryOperator<Labels> change) {
    return new LabelledArray<>(inner.leave(x), change.apply(labels).fitted(inner.xp().shape(x)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LabelledDoor<?, ?> that && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return inner.hashCode();
  }
}
