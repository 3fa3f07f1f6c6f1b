package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.engine.EngineNamespace;
import org.thalweg.array.spi.ConstantCache;

/**
 * A namespace that computes nothing: its arrays are {@link Expression}s of what would. Functions of
 * each element by itself are traced; others throw {@link
 * org.thalweg.array.UnsupportedOnBackendException}, which names the function.
 *
 * <p>A trace is of one of two kinds. One records what is computed as it stands: operators that
 * declare a derivative and {@code stopGradient} too, so that the expressions differentiate as the
 * function does. The other writes operators out as array code and simplifies, for a loop.
 */
final class Trace extends EngineNamespace<Expression> {
  private final Expressions expressions;
  private final boolean expands;

  private Trace(Expressions expressions, boolean expands) {
    this(new TraceEngine(expressions, expands), expressions, expands);
  }

  private Trace(TraceEngine engine, Expressions expressions, boolean expands) {
    super(
        engine,
        new ConstantCache<>(
            constant -> engine.create(constant.toFlatArray(), constant.shape(), constant.dtype())));
    this.expressions = expressions;
    this.expands = expands;
  }

  /** A trace of functions as they stand. */
  static Trace recording() {
    return new Trace(new Expressions(), false);
  }

  /** A trace of what a loop computes. */
  static Trace expanding() {
    return new Trace(new Expressions(), true);
  }

  /** The arguments of a program. */
  List<Expression> leaves(List<ArraySpec> specs) {
    List<Expression> leaves = new ArrayList<>(specs.size());
    for (ArraySpec spec : specs) {
      Operation leaf = new Operation.Leaf(leaves.size());
      leaves.add(expressions.make(leaf, List.of(), spec.shape(), spec.dtype()));
    }
    return leaves;
  }

  /** The expression of a number. */
  Expression expression(int number) {
    return expressions.get(number);
  }

  @Override
  public Expression stopGradient(Expression x) {
    return expands
        ? x
        : expressions.make(new Operation.Stopped(), List.of(x), x.shape(), x.dtype());
  }

  @Override
  public List<Expression> apply(DifferentiableOperator operator, List<Expression> inputs) {
    if (expands && operator instanceof WrittenOut other) {
      return other.writtenOut(this, inputs);
    }
    List<Expression> z = operator.forward(this, inputs);
    boolean declares = operator instanceof DeclaredVjp || operator instanceof DeclaredJvp;
    if (expands || !declares) {
      return z;
    }
    List<Expression> outputs = new ArrayList<>(z.size());
    for (Expression each : z) {
      Operation output = new Operation.Applied(operator, outputs.size());
      outputs.add(expressions.make(output, inputs, each.shape(), each.dtype()));
    }
    return outputs;
  }
}
