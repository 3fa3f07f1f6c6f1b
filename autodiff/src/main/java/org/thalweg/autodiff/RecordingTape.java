package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DeclaredVjp;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Index;
import org.thalweg.array.MixedArraysException;

/**
 * The tape: a record of nodes in the order in which they were computed, so that one walk from the
 * last to the first meets every node after all that used it.
 *
 * @param <A> the inner array type
 */
final class RecordingTape<A> extends Transform<A, Var<A>> implements Tape<A> {
  private @Nullable Node<A>[] nodes = newNodes(64);
  private int size;
  private int variables;
  private final Node<A> leaf = new Nodes.Leaf<>();

  RecordingTape(ArrayNamespace<A> xp) {
    super("tape", xp);
  }

  @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
  private static <A> @Nullable Node<A>[] newNodes(int length) {
    return (Node<A>[]) new Node<?>[length];
  }

  // Values and record

  @Override
  public A value(Var<A> x) {
    if (x.tape != this) {
      throw foreign(x);
    }
    checkOpen();
    return x.value;
  }

  private static MixedArraysException foreign(Var<?> x) {
    return new MixedArraysException(
        "was given "
            + x
            + " of another tape: a derivative is taken on one tape, and what is "
            + "constant to it comes in with tape.constant");
  }

  @Override
  public boolean owns(Object x) {
    return x instanceof Var<?> variable && variable.tape == this;
  }

  @Override
  public Var<A> variable(A x) {
    checkOpen();
    checkDifferentiable(x);
    variables++;
    return record(x, leaf);
  }

  @Override
  public Var<A> constant(A x) {
    checkOpen();
    return new Var<>(this, x, Var.CONSTANT);
  }

  private Var<A> record(A z, Node<A> node) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size] = node;
    return new Var<>(this, z, size++);
  }

  private List<Var<A>> record(List<A> z, Node<A> node) {
    List<Var<A>> outputs = new ArrayList<>(z.size());
    int first = size;
    Node<A> behind = new Nodes.Output<>(first);
    for (int i = 0; i < z.size(); i++) {
      Var<A> output = record(z.get(i), i == 0 ? node : behind);
      outputs.add(inner().dtype(z.get(i)).isFloating() ? output : constant(z.get(i)));
    }
    return outputs;
  }

  /** How many entries the record has: what memory grows with. */
  int recorded() {
    return size;
  }

  @Override
  void dispose() {
    nodes = newNodes(0);
    size = 0;
  }

  // Rules

  @Override
  public Var<A> unary(Var<A> x, Unary<A> f, Product<A> product) {
    A u = value(x);
    A z = f.apply(inner(), u);
    return x.isTracked() ? record(z, new Nodes.Elementwise<>(x.index, u, z, product)) : constant(z);
  }

  @Override
  public Var<A> function(Var<A> x, Unary<A> f, Product<A> vjp, Product<A> jvp) {
    A u = value(x);
    A z = f.apply(inner(), u);
    return x.isTracked() ? record(z, new Nodes.Unary<>(x.index, u, z, vjp)) : constant(z);
  }

  @Override
  public Var<A> binary(
      Var<A> x, Var<A> y, Binary<A> f, PartialProduct<A> dx, PartialProduct<A> dy) {
    A z = f.apply(inner(), value(x), value(y));
    return x.isTracked() || y.isTracked()
        ? record(z, new Nodes.Binary<>(x, y, z, dx, dy))
        : constant(z);
  }

  @Override
  public Var<A> function(Var<A> x, Var<A> y, BinaryRule<A> rule) {
    return binary(x, y, rule.f(), rule.vjpX(), rule.vjpY());
  }

  @Override
  public Var<A> bilinear(Var<A> x, Var<A> y, Binary<A> f, Binary<A> gx, Binary<A> gy) {
    return binary(
        x, y, f, (xp, g, u, v, z) -> gx.apply(xp, g, v), (xp, g, u, v, z) -> gy.apply(xp, g, u));
  }

  @Override
  public Var<A> linear(Var<A> x, Var<A> y, Binary<A> f, Unary<A> dx, Unary<A> dy) {
    A z = f.apply(inner(), value(x), value(y));
    return x.isTracked() || y.isTracked()
        ? record(z, new Nodes.LinearPair<>(x, y, dx, dy))
        : constant(z);
  }

  @Override
  public Var<A> affine(Var<A> x, Unary<A> f, Unary<A> product) {
    return linear(x, f, product);
  }

  @Override
  public Var<A> linear(Var<A> x, Unary<A> f, Unary<A> adjoint) {
    A z = f.apply(inner(), value(x));
    return x.isTracked() ? record(z, new Nodes.Linear<>(x.index, adjoint)) : constant(z);
  }

  @Override
  public Var<A> linear(List<Var<A>> x, Several<A> f, Adjoint<A> adjoint) {
    A z = f.apply(inner(), values(x));
    return anyTracked(x) ? record(z, new Nodes.LinearSeveral<>(places(x), adjoint)) : constant(z);
  }

  @Override
  public List<Var<A>> split(Var<A> x, Split<A> f, Several<A> adjoint) {
    List<A> z = f.apply(inner(), value(x));
    return x.isTracked() ? record(z, new Nodes.Split<>(x.index, specs(z), adjoint)) : constants(z);
  }

  @Override
  public List<Var<A>> functions(Var<A> x, Split<A> f, Pullback<A> vjp, Pushforward<A> jvp) {
    A u = value(x);
    List<A> z = f.apply(inner(), u);
    return x.isTracked()
        ? record(z, new Nodes.Functions<>(x.index, u, z, specs(z), vjp))
        : constants(z);
  }

  private List<ArraySpec> specs(List<A> z) {
    List<ArraySpec> specs = new ArrayList<>(z.size());
    for (A each : z) {
      specs.add(new ArraySpec(inner().shape(each), inner().dtype(each)));
    }
    return specs;
  }

  @Override
  public Var<A> select(Var<A> x, Index[] key) {
    A u = value(x);
    A z = inner().getItem(u, key);
    return x.isTracked()
        ? record(z, new Nodes.Select<>(x.index, key.clone(), inner().shape(u), inner().dtype(u)))
        : constant(z);
  }

  @Override
  public List<Var<A>> apply(DifferentiableOperator operator, List<Var<A>> inputs) {
    List<A> values = values(inputs);
    if (!anyTracked(inputs)) {
      return constants(inner().apply(operator, values));
    }
    if (operator instanceof DeclaredVjp declared) {
      List<A> z = inner().apply(operator, values);
      return record(z, new OperatorNode<>(declared, places(inputs), values, z));
    }
    return operator.forward(this, inputs);
  }

  private boolean anyTracked(List<Var<A>> x) {
    for (Var<A> each : x) {
      if (each.isTracked()) {
        return true;
      }
    }
    return false;
  }

  private int[] places(List<Var<A>> x) {
    int[] places = new int[x.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = x.get(i).index;
    }
    return places;
  }

  // Derivatives

  @Override
  public A detach(Var<A> x) {
    return released(value(x));
  }

  @Override
  public A gradient(Var<A> loss, Var<A> x) {
    return gradient(loss, List.of(x)).get(0);
  }

  @Override
  public List<A> gradient(Var<A> loss, List<Var<A>> x) {
    Checks.scalarLoss(inner(), value(loss));
    return vjp(List.of(loss), List.of(inner().onesLike(loss.value)), x);
  }

  @Override
  public List<A> vjp(List<Var<A>> z, List<A> g, List<Var<A>> x) {
    Checks.cotangents(inner(), values(z), g);
    checkTracked(x);
    return new Gradients<>(this, nodes, size, variables).of(z, g, x);
  }

  private void checkTracked(List<Var<A>> x) {
    for (Var<A> each : x) {
      value(each);
      if (!each.isTracked()) {
        throw new IllegalArgumentException(
            "a gradient is taken with respect to a variable, was given " + each);
      }
    }
  }
}
