package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** The expressions of one trace: each stands once, however often it is computed. */
final class Expressions {
  private final Map<Expression.Key, Expression> made = new HashMap<>();
  private final List<Expression> all = new ArrayList<>();

  Expression make(Operation operation, List<Expression> arguments, Shape shape, DType dtype) {
    Expression.Key key =
        new Expression.Key(operation, List.copyOf(arguments), new ArraySpec(shape, dtype));
    Expression known = made.get(key);
    if (known == null) {
      known = new Expression(key, all.size());
      made.put(key, known);
      all.add(known);
    }
    return known;
  }

  /** The expression of a number. */
  Expression get(int number) {
    return all.get(number);
  }

  /** An integer or a truth value. */
  Expression literal(Shape shape, long value, DType dtype) {
    return make(new Operation.Literal(value), List.of(), shape, dtype);
  }

  /** A float, rounded to its data type. */
  Expression literal(Shape shape, double value, DType dtype) {
    double rounded = dtype == DType.FLOAT32 ? (double) (float) value : value;
    return literal(shape, Double.doubleToRawLongBits(rounded), dtype);
  }
}
