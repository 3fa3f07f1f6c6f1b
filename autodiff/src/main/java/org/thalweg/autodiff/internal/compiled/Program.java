package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.Shape;

/**
 * A function of arrays, each element by itself, as a list of operations: what its results need, in
 * the order in which it was traced. Programs of one structure are equal.
 *
 * @param leaves the arguments' shapes and data types
 * @param lines the operations; arguments stand before what uses them
 * @param results the lines whose values are the results
 */
public record Program(List<ArraySpec> leaves, List<Line> lines, List<Integer> results) {
  /** A function to trace. */
  @FunctionalInterface
  public interface Body {
    /**
     * The results of the function.
     *
     * @param xp the namespace to compute in
     * @param x the arguments
     * @return the results
     */
    List<Expression> apply(ArrayNamespace<Expression> xp, List<Expression> x);
  }

  /**
   * The program of a function.
   *
   * @param leaves the arguments' shapes and data types
   * @param body the function
   * @return the program
   * @throws RuntimeException what the function throws in a namespace that has no values, such as
   *     {@link org.thalweg.array.UnsupportedOnBackendException} where it is not element-wise
   */
  public static Program trace(List<ArraySpec> leaves, Body body) {
    return traced(Trace.recording(), leaves, body);
  }

  private static Program traced(Trace trace, List<ArraySpec> leaves, Body body) {
    List<Expression> results = new ArrayList<>();
    for (Object result : body.apply(trace, trace.leaves(leaves))) {
      results.add(trace.own(result));
    }
    return of(trace, leaves, results);
  }

  private static Program of(Trace trace, List<ArraySpec> leaves, List<Expression> results) {
    BitSet needed = new BitSet();
    results.forEach(each -> needed.set(each.number));
    for (int i = needed.length() - 1; i >= 0; i = needed.previousSetBit(i - 1)) {
      trace.expression(i).arguments().forEach(each -> needed.set(each.number));
    }
    int[] places = new int[needed.length()];
    List<Line> lines = new ArrayList<>(needed.cardinality());
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      Expression each = trace.expression(i);
      places[i] = lines.size();
      lines.add(new Line(each.operation(), places(places, each.arguments()), each.key.spec()));
    }
    return new Program(leaves, List.copyOf(lines), places(places, results));
  }

  private static List<Integer> places(int[] places, List<Expression> of) {
    Integer[] found = new Integer[of.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = places[of.get(i).number];
    }
    return List.of(found);
  }

  /**
   * The shape and data type of a result.
   *
   * @param result its position
   * @return both
   */
  public ArraySpec result(int result) {
    return lines.get(results.get(result)).spec();
  }

  /**
   * The shapes and data types of the results.
   *
   * @return both, of each
   */
  public List<ArraySpec> resultSpecs() {
    return results.stream().map(result -> lines.get(result).spec()).toList();
  }

  /**
   * How many operations the program has, numbers and arguments not counted.
   *
   * @return the number
   */
  public int operations() {
    return (int) lines.stream().filter(line -> !line.isLeaf() && !line.isLiteral()).count();
  }

  /**
   * The operations whose values are worth keeping rather than computing again: those that take far
   * longer than to read a number, and change with the first arguments.
   *
   * @param moving how many of the first arguments change from step to step
   * @return their lines
   */
  public List<Integer> costly(int moving) {
    List<Integer> costly = new ArrayList<>();
    BitSet moves = new BitSet(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean first = line.operation() instanceof Operation.Leaf leaf && leaf.position() < moving;
      moves.set(i, first || line.arguments().stream().anyMatch(moves::get));
      if (moves.get(i) && line.dtype().isFloating() && Costs.isCostly(this, line)) {
        costly.add(i);
      }
    }
    return costly;
  }

  /**
   * The program with more results.
   *
   * @param more lines whose values are results too, behind the others
   * @return a program of the same operations
   */
  public Program giving(List<Integer> more) {
    List<Integer> all = new ArrayList<>(results);
    all.addAll(more);
    return new Program(leaves, lines, List.copyOf(all));
  }

  /**
   * The program of one element: of 0-d arrays.
   *
   * @return a program of the same operations
   */
  public Program ofElement() {
    boolean already = leaves.stream().allMatch(Program::isScalar);
    for (Line line : lines) {
      already &= isScalar(line.spec());
    }
    if (already) {
      return this;
    }
    return new Program(
        leaves.stream().map(Program::scalar).toList(),
        lines.stream()
            .map(line -> new Line(line.operation(), line.arguments(), scalar(line.spec())))
            .toList(),
        results);
  }

  private static boolean isScalar(ArraySpec spec) {
    return spec.shape().ndim() == 0;
  }

  private static ArraySpec scalar(ArraySpec spec) {
    return new ArraySpec(Shape.SCALAR, spec.dtype());
  }

  /**
   * The program with operators written out as array code, simplified.
   *
   * @return a program of the same values
   * @throws RuntimeException what an operator throws that is not element-wise
   */
  public Program expanded() {
    return traced(Trace.expanding(), leaves, this::evaluate);
  }

  /**
   * The results as array code.
   *
   * @param <A> the array type
   * @param xp the namespace to compute in
   * @param x the arguments
   * @return the results
   */
  public <A> List<A> evaluate(ArrayNamespace<A> xp, List<A> x) {
    Evaluation<A> evaluation = new Evaluation<>(xp, x, lines);
    return evaluation.results(results);
  }
}
