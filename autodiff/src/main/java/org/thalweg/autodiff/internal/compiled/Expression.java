package org.thalweg.autodiff.internal.compiled;

import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** An array of a {@link Trace}: what computes it, not its values. */
public final class Expression {
  final Key key;

  /** The order in which expressions were made: arguments come before what uses them. */
  final int number;

  Expression(Key key, int number) {
    this.key = key;
    this.number = number;
  }

  /** What makes two expressions of a trace the same one. */
  record Key(Operation operation, List<Expression> arguments, ArraySpec spec) {}

  Operation operation() {
    return key.operation();
  }

  List<Expression> arguments() {
    return key.arguments();
  }

  Expression argument(int position) {
    return key.arguments().get(position);
  }

  Shape shape() {
    return key.spec().shape();
  }

  DType dtype() {
    return key.spec().dtype();
  }

  /** What it computes, with shape and data type. */
  @Override
  public String toString() {
    return key.operation() + " " + key.spec();
  }
}
