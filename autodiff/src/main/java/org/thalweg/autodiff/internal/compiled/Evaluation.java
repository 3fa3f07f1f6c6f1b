package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.engine.Binary;

/**
 * One computation of a program as array code.
 *
 * @param <A> the array type
 */
final class Evaluation<A> {
  /** An operator and what it was applied to: its outputs are lines of their own. */
  private record Application(DifferentiableOperator operator, List<Integer> arguments) {}

  private final ArrayNamespace<A> xp;
  private final List<A> leaves;
  private final List<Line> lines;
  private final List<A> values;
  private final Map<Application, List<A>> applied = new HashMap<>();

  Evaluation(ArrayNamespace<A> xp, List<A> leaves, List<Line> lines) {
    this.xp = xp;
    this.leaves = leaves;
    this.lines = lines;
    this.values = new ArrayList<>(lines.size());
  }

  List<A> results(List<Integer> places) {
    for (Line line : lines) {
      values.add(value(line));
    }
    List<A> results = new ArrayList<>(places.size());
    for (int place : places) {
      results.add(values.get(place));
    }
    return results;
  }

  private A value(Line line) {
    List<A> x = line.of(values);
    Operation operation = line.operation();
    if (operation instanceof Operation.Leaf leaf) {
      return leaves.get(leaf.position());
    } else if (operation instanceof Operation.Literal literal) {
      return literal(literal, line);
    } else if (operation instanceof Operation.OfOne one) {
      return Functions.apply(xp, one.function(), x.get(0));
    } else if (operation instanceof Operation.OfTwo two) {
      return ofTwo(two.function(), line, x);
    } else if (operation instanceof Operation.Cast) {
      return xp.astype(x.get(0), line.dtype());
    } else if (operation instanceof Operation.Where) {
      return xp.where(x.get(0), x.get(1), x.get(2));
    } else if (operation instanceof Operation.Applied output) {
      return applied
          .computeIfAbsent(
              new Application(output.operator(), line.arguments()),
              application -> xp.apply(application.operator(), x))
          .get(output.output());
    }
    return xp.stopGradient(x.get(0));
  }

  private A literal(Operation.Literal literal, Line line) {
    DType dtype = line.dtype();
    if (dtype.isFloating()) {
      return xp.full(line.spec().shape(), literal.value(), dtype);
    } else if (dtype == DType.BOOL) {
      return xp.full(line.spec().shape(), literal.bits() != 0, dtype);
    } else if (dtype == DType.UINT64 && literal.bits() < 0) {
      return xp.asarray(new long[] {literal.bits()}, new long[0], dtype);
    }
    return xp.full(line.spec().shape(), literal.bits(), dtype);
  }

  /** A number beside an array stays one: its derivative is another, and simpler. */
  private A ofTwo(Binary function, Line line, List<A> x) {
    Line left = lines.get(line.argument(0));
    Line right = lines.get(line.argument(1));
    boolean numbers = Functions.takesNumbers(function);
    if (isNumber(right) && !left.isLiteral() && (numbers || function == Binary.POW)) {
      return Functions.apply(xp, function, x.get(0), number(right));
    } else if (isNumber(left) && !right.isLiteral() && numbers) {
      return Functions.apply(xp, function, number(left), x.get(1));
    }
    return Functions.apply(xp, function, x.get(0), x.get(1));
  }

  private static boolean isNumber(Line line) {
    return line.isLiteral() && line.dtype().isFloating() && line.spec().shape().ndim() == 0;
  }

  private static double number(Line line) {
    return ((Operation.Literal) line.operation()).value();
  }
}
