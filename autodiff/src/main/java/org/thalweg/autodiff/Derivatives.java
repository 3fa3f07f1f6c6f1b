package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Scope;

/**
 * Derivatives of functions, as functions: they nest, run on every backend, and give their results
 * to the owner of the namespace that they are applied in.
 *
 * <pre>{@code
 * static <A> A loss(ArrayNamespace<A> xp, List<A> x) {...}
 *
 * double[] gradient = grad(Model::loss).at(k);                    // with respect to argument 0
 * A hessian = hessian(Model::loss).apply(xp, List.of(k));         // (n, n)
 * A third = grad(grad(grad(Model::scalar))).apply(xp, List.of(x));
 * }</pre>
 *
 * <p>Functions come in two forms under two names: an {@link ArrayFunction} is a reference to a
 * generic method, or a record; a {@link RecordedFunction} is a lambda. A loss is a function whose
 * value is 0-d and real floating-point; what is differentiated with respect to is real or complex
 * floating-point, other arguments are of any data type. The gradient of a real loss at {@code a +
 * ib} is {@code dL/da + i dL/db}.
 *
 * <p>What these functions throw: {@link org.thalweg.array.ShapeException} for a loss that is not
 * 0-d, {@link org.thalweg.array.DTypeException} for a loss or an argument of another data type (for
 * a Jacobian or Hessian also if it is complex), {@link IndexOutOfBoundsException} for an argument
 * that is not there.
 */
public final class Derivatives {
  private static final int[] FIRST = {0};

  private Derivatives() {}

  // Gradients of a loss: one evaluation and a walk back, whatever the number of elements

  /**
   * The gradient of a loss with respect to its first argument: {@code dloss/dx_0}.
   *
   * @param loss the loss
   * @return a function whose value has the shape and data type of argument 0
   */
  public static ArrayFunction grad(ArrayFunction loss) {
    return new Gradient(loss, FIRST)::first;
  }

  /**
   * The gradient of a loss with respect to one argument.
   *
   * @param loss the loss
   * @param argument the argument's position, from 0
   * @return a function whose value has the shape and data type of that argument
   */
  public static ArrayFunction grad(ArrayFunction loss, int argument) {
    return new Gradient(loss, new int[] {argument})::first;
  }

  /**
   * The gradients of a loss with respect to all its arguments.
   *
   * @param loss the loss
   * @return a function with one value for each argument, of its shape and data type
   */
  public static ArraysFunction gradAll(ArrayFunction loss) {
    return new Gradient(loss, null)::all;
  }

  /**
   * A loss and its gradient with respect to some of its arguments.
   *
   * @param loss the loss
   * @param arguments the arguments' positions, from 0; none for the first argument
   * @return a function that gives the value, and the gradients in the order of the positions
   */
  public static ValueAndGradFunction valueAndGrad(ArrayFunction loss, int... arguments) {
    return new Gradient(loss, arguments.length == 0 ? FIRST : arguments.clone());
  }

  /**
   * A loss and its gradient with respect to all its arguments.
   *
   * @param loss the loss
   * @return a function that gives the value, and the gradients in the order of the arguments
   */
  public static ValueAndGradFunction valueAndGradAll(ArrayFunction loss) {
    return new Gradient(loss, null);
  }

  /**
   * The gradient of a loss with respect to its first argument, for a lambda.
   *
   * @param <A> the array type
   * @param loss the loss
   * @return from a namespace and arguments to an array of the shape and data type of argument 0
   */
  public static <A> BiFunction<ArrayNamespace<A>, List<A>, A> gradRecorded(
      RecordedFunction<A> loss) {
    return (xp, x) -> Gradient.of(loss, FIRST, xp, x).gradient();
  }

  /**
   * A loss and its gradient with respect to some of its arguments, for a lambda.
   *
   * @param <A> the array type
   * @param loss the loss
   * @param arguments the arguments' positions, from 0; none for the first argument
   * @return from a namespace and arguments to the value, and the gradients in the order of the
   *     positions
   */
  public static <A> BiFunction<ArrayNamespace<A>, List<A>, ValueAndGrad<A>> valueAndGradRecorded(
      RecordedFunction<A> loss, int... arguments) {
    int[] chosen = arguments.length == 0 ? FIRST : arguments.clone();
    return (xp, x) -> Gradient.of(loss, chosen, xp, x);
  }

  // Products with a Jacobian

  /**
   * The value of a function, and a cotangent taken back through it: {@code J^T g}.
   *
   * @param <A> the array type
   * @param f the function
   * @param xp the namespace to compute in
   * @param x the arguments, floating-point
   * @param g the cotangent, of the shape and data type of the value
   * @return the value, and for each argument an array of its shape and data type
   * @throws org.thalweg.array.ShapeException if the cotangent is not of the value's shape
   * @throws org.thalweg.array.DTypeException if the cotangent is not of the value's data type, or
   *     an argument is not floating-point
   */
  public static <A> ValueAndGrad<A> vjp(ArrayFunction f, ArrayNamespace<A> xp, List<A> x, A g) {
    try (Tape<A> tape = Tape.over(xp)) {
      List<Var<A>> variables = new ArrayList<>(x.size());
      Var<A> z = f.apply(tape, Gradient.inputs(tape, x, Gradient.positions(x.size()), variables));
      List<A> cotangents = tape.vjp(List.of(z), List.of(g), variables);
      return new ValueAndGrad<>(tape.detach(z), cotangents);
    }
  }

  /**
   * The value of a function, and its derivative in a direction: {@code J t}.
   *
   * @param <A> the array type
   * @param f the function
   * @param xp the namespace to compute in
   * @param x the arguments, floating-point
   * @param tangents the direction: for each argument an array of its shape and data type
   * @return the value, and an array of its shape and data type
   * @throws IllegalArgumentException if there are not as many tangents as arguments
   * @throws org.thalweg.array.ShapeException if a tangent is not of its argument's shape
   * @throws org.thalweg.array.DTypeException if a tangent is not of its argument's data type, or an
   *     argument is not floating-point
   */
  public static <A> ValueAndTangent<A> jvp(
      ArrayFunction f, ArrayNamespace<A> xp, List<A> x, List<A> tangents) {
    Checks.tangents(xp, "argument", x, tangents);
    try (Dual<A> dual = Dual.over(xp)) {
      Tangent<A> z = f.apply(dual, directed(dual, x, tangents));
      return new ValueAndTangent<>(dual.detach(z), dual.tangent(z));
    }
  }

  private static <A> List<Tangent<A>> directed(Dual<A> dual, List<A> x, List<A> tangents) {
    List<Tangent<A>> directed = new ArrayList<>(x.size());
    for (int i = 0; i < x.size(); i++) {
      directed.add(dual.variable(x.get(i), tangents.get(i)));
    }
    return directed;
  }

  // Whole Jacobians and second derivatives

  /**
   * The Jacobian of a function with respect to its first argument, column by column: for a function
   * of few numbers. One forward evaluation for each element of the argument.
   *
   * @param f the function
   * @return a function whose value has the shape of the value of {@code f} followed by that of
   *     argument 0
   */
  public static ArrayFunction jacobianForward(ArrayFunction f) {
    return jacobianForward(f, 0);
  }

  /**
   * The Jacobian of a function with respect to one argument, column by column.
   *
   * @param f the function
   * @param argument the argument's position, from 0
   * @return a function whose value has the shape of the value of {@code f} followed by that of the
   *     argument
   */
  public static ArrayFunction jacobianForward(ArrayFunction f, int argument) {
    return new Jacobians.Forward(f, argument);
  }

  /**
   * The Jacobian of a function with respect to its first argument, row by row: for a function with
   * few values. One evaluation, and a walk back for each element of the value.
   *
   * @param f the function
   * @return a function whose value has the shape of the value of {@code f} followed by that of
   *     argument 0
   */
  public static ArrayFunction jacobianReverse(ArrayFunction f) {
    return jacobianReverse(f, 0);
  }

  /**
   * The Jacobian of a function with respect to one argument, row by row.
   *
   * @param f the function
   * @param argument the argument's position, from 0
   * @return a function whose value has the shape of the value of {@code f} followed by that of the
   *     argument
   */
  public static ArrayFunction jacobianReverse(ArrayFunction f, int argument) {
    return new Jacobians.Reverse(f, argument);
  }

  /**
   * The Hessian of a loss times a direction: {@code H v}, over all arguments together, by a tape
   * over a dual. Costs a few gradients and never makes the Hessian.
   *
   * @param <A> the array type
   * @param loss the loss
   * @param xp the namespace to compute in
   * @param x the arguments, floating-point
   * @param v the direction: for each argument an array of its shape and data type
   * @return for each argument an array of its shape and data type
   * @throws IllegalArgumentException if there are not as many directions as arguments
   * @throws org.thalweg.array.ShapeException if a direction is not of its argument's shape, or the
   *     loss not 0-d
   * @throws org.thalweg.array.DTypeException if a direction is not of its argument's data type, or
   *     loss is not real floating-point or an argument not floating-point
   */
  public static <A> List<A> hvp(ArrayFunction loss, ArrayNamespace<A> xp, List<A> x, List<A> v) {
    Checks.tangents(xp, "argument", x, v);
    try (Dual<A> dual = Dual.over(xp)) {
      List<A> products = new ArrayList<>(x.size());
      for (Tangent<A> gradient : gradAll(loss).apply(dual, directed(dual, x, v))) {
        products.add(dual.tangent(gradient));
      }
      return products;
    }
  }

  /**
   * The Hessian of a loss with respect to its first argument: the forward Jacobian of its gradient.
   *
   * @param loss the loss
   * @return a function whose value has the shape of argument 0 twice over
   */
  public static ArrayFunction hessian(ArrayFunction loss) {
    return jacobianForward(grad(loss));
  }

  // Memory, and loops over time

  /**
   * A function that keeps only its arguments for the way back, and computes everything between
   * again there: memory for time. Derivatives of any order keep as little.
   *
   * @param f the function
   * @return the same function
   */
  public static ArrayFunction checkpoint(ArrayFunction f) {
    return new CheckpointOne(f);
  }

  /**
   * A function with several values that keeps only its arguments for the way back.
   *
   * @param f the function
   * @return the same function
   */
  public static ArraysFunction checkpointAll(ArraysFunction f) {
    return new Checkpoint(f);
  }

  /**
   * A loop over time as one step: its inputs and outputs have an axis for the steps in front, its
   * carry goes in at the first step and comes out at the last.
   *
   * <p>A step that computes each element by itself is compiled to one loop, and so are its
   * derivatives: {@link #explain explain} tells. What the way back keeps of each step, its carry
   * and the values of powers, exponentials and their like, is bounded: a loop that would keep more
   * than 256 MiB is cut in segments as {@link #checkpointedScan} does.
   *
   * @param step one step; it keeps number, shapes and data types of the carry
   * @return the loop. It throws {@link org.thalweg.array.ShapeException} unless there is an input
   *     and all inputs are of one length from 1 on, and {@link IllegalArgumentException} if a step
   *     does not keep the carry or the number of outputs
   */
  public static ScanStep scan(ScanStep step) {
    return new CompiledScan(step, Coupling.NONE);
  }

  /**
   * A loop over time as {@link #scan(ScanStep)}, whose way back keeps no more than so many bytes of
   * what it computed there: beyond, it is cut in as many segments as they are long, of which one at
   * a time is computed again. That costs one more evaluation; segments that are too long for the
   * bound are cut again, for one more each time. {@link Long#MAX_VALUE} keeps everything.
   *
   * @param step one step; it keeps number, shapes and data types of the carry
   * @param mostKept the bytes, at least 1
   * @return the loop, with the errors of {@link #scan(ScanStep)}
   * @throws IllegalArgumentException if the bound is less than 1
   */
  public static ScanStep scan(ScanStep step, long mostKept) {
    return new CompiledScan(step, Coupling.NONE, mostKept);
  }

  /**
   * A loop over time whose memory for the way back grows as the square root of its length: it is
   * cut in segments, which are checkpointed. Costs one more evaluation.
   *
   * @param step one step; it keeps number, shapes and data types of the carry
   * @return the loop, with the errors of {@link #scan(ScanStep)}
   */
  public static ScanStep checkpointedScan(ScanStep step) {
    return new SegmentedScan(new CompiledScan(step, Coupling.NONE));
  }

  /**
   * A loop over time, run in the namespace of its first input.
   *
   * @param <A> the array type
   * @param step one step; it keeps number, shapes and data types of the carry
   * @param carry the state before the first step; may be empty
   * @param inputs {@code (time, ...)} each, at least one
   * @param parameters what all steps share; may be empty
   * @return the state after the last step, and the outputs, {@code (time, ...)} each
   * @throws org.thalweg.array.ShapeException if the inputs are not of one length from 1 on
   * @throws org.thalweg.array.MixedArraysException if the inputs are of different backends, devices
   *     or tapes
   * @throws IllegalArgumentException if there is no input, or a step does not keep the carry or the
   *     number of outputs
   */
  public static <A> Step<A> scan(ScanStep step, List<A> carry, List<A> inputs, List<A> parameters) {
    ArrayNamespace<A> xp = Namespaces.of(inputs);
    try (Scope<A> scope = xp.openScope()) {
      Step<A> end = scan(step).apply(scope.xp(), carry, inputs, parameters);
      return new Step<>(
          Ownership.release(scope, end.carry()), Ownership.release(scope, end.outputs()));
    }
  }

  /**
   * How a loop over time runs: compiled, with the number of operations of a step, or as array code,
   * with the reason.
   *
   * <p>A loop is compiled if its step computes each element by itself, by functions of elements,
   * choices and casts of real numbers, and does not look at values in Java; and if its outputs have
   * the shape of the carry. Anything else is computed step by step, with the same results.
   *
   * @param <A> the array type
   * @param step one step
   * @param carry the state before the first step; may be empty
   * @param inputs {@code (time, ...)} each, at least one
   * @param parameters what all steps share; may be empty
   * @return one sentence for people, that begins with {@code compiled} or {@code array code}
   * @throws org.thalweg.array.ShapeException if the inputs are not of one length from 1 on
   * @throws org.thalweg.array.MixedArraysException if the inputs are of different backends, devices
   *     or tapes
   */
  public static <A> String explain(
      ScanStep step, List<A> carry, List<A> inputs, List<A> parameters) {
    ArrayNamespace<A> xp = Namespaces.of(inputs);
    Scan.length(xp, inputs);
    return new CompiledScan(step, Coupling.NONE).trace(xp, carry, inputs, parameters).text();
  }
}
