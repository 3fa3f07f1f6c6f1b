package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DeclaredJvp;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Index;
import org.thalweg.array.MixedArraysException;

/**
 * The dual: each function is computed with its tangent, and nothing is kept.
 *
 * @param <A> the inner array type
 */
final class CarryingDual<A> extends Transform<A, Tangent<A>> implements Dual<A> {
  CarryingDual(ArrayNamespace<A> xp) {
    super("dual", xp);
  }

  // Values

  @Override
  public A value(Tangent<A> x) {
    if (x.dual != this) {
      throw foreign(x);
    }
    checkOpen();
    return x.value;
  }

  private static MixedArraysException foreign(Tangent<?> x) {
    return new MixedArraysException(
        "was given "
            + x
            + " of another dual: a derivative is carried by one dual, and what is "
            + "constant to it comes in with dual.constant");
  }

  @Override
  public boolean owns(Object x) {
    return x instanceof Tangent<?> tangent && tangent.dual == this;
  }

  @Override
  public Tangent<A> variable(A x, A tangent) {
    checkOpen();
    checkDifferentiable(x);
    Checks.alike(inner(), "the tangent", tangent, "array", x);
    return new Tangent<>(this, x, tangent);
  }

  @Override
  public Tangent<A> constant(A x) {
    checkOpen();
    return new Tangent<>(this, x, null);
  }

  @Override
  public A tangent(Tangent<A> x) {
    A value = value(x);
    return released(x.tangent == null ? inner().zerosLike(value) : x.tangent);
  }

  @Override
  public A detach(Tangent<A> x) {
    return released(value(x));
  }

  @Override
  void dispose() {}

  // Rules

  @Override
  public Tangent<A> unary(Tangent<A> x, Unary<A> f, Product<A> product) {
    return function(x, f, product, product);
  }

  @Override
  public Tangent<A> function(Tangent<A> x, Unary<A> f, Product<A> vjp, Product<A> jvp) {
    A u = value(x);
    A z = f.apply(inner(), u);
    A t = x.tangent;
    return new Tangent<>(this, z, t == null ? null : jvp.apply(inner(), t, u, z));
  }

  @Override
  public Tangent<A> binary(
      Tangent<A> x, Tangent<A> y, Binary<A> f, PartialProduct<A> dx, PartialProduct<A> dy) {
    A u = value(x);
    A v = value(y);
    A z = f.apply(inner(), u, v);
    A tx = x.tangent;
    A ty = y.tangent;
    return new Tangent<>(
        this,
        z,
        sum(
            z,
            tx == null ? null : dx.apply(inner(), tx, u, v, z),
            ty == null ? null : dy.apply(inner(), ty, u, v, z)));
  }

  @Override
  public Tangent<A> function(Tangent<A> x, Tangent<A> y, BinaryRule<A> rule) {
    return binary(x, y, rule.f(), rule.jvpX(), rule.jvpY());
  }

  @Override
  public Tangent<A> bilinear(Tangent<A> x, Tangent<A> y, Binary<A> f, Binary<A> gx, Binary<A> gy) {
    return binary(
        x, y, f, (xp, t, u, v, z) -> f.apply(xp, t, v), (xp, t, u, v, z) -> f.apply(xp, u, t));
  }

  @Override
  public Tangent<A> linear(Tangent<A> x, Tangent<A> y, Binary<A> f, Unary<A> dx, Unary<A> dy) {
    A z = f.apply(inner(), value(x), value(y));
    A tx = x.tangent;
    A ty = y.tangent;
    return new Tangent<>(
        this,
        z,
        sum(
            z,
            tx == null ? null : dx.apply(inner(), tx),
            ty == null ? null : dy.apply(inner(), ty)));
  }

  /** The sum of what reaches an output from two inputs. */
  private @Nullable A sum(A z, @Nullable A fromX, @Nullable A fromY) {
    if (fromX == null || fromY == null) {
      A only = fromX == null ? fromY : fromX;
      return only == null ? null : Broadcasting.stretch(inner(), only, z);
    }
    return Broadcasting.stretch(inner(), inner().add(fromX, fromY), z);
  }

  @Override
  public Tangent<A> affine(Tangent<A> x, Unary<A> f, Unary<A> product) {
    A z = f.apply(inner(), value(x));
    A t = x.tangent;
    return new Tangent<>(this, z, t == null ? null : product.apply(inner(), t));
  }

  @Override
  public Tangent<A> linear(Tangent<A> x, Unary<A> f, Unary<A> adjoint) {
    A z = f.apply(inner(), value(x));
    A t = x.tangent;
    return new Tangent<>(this, z, t == null ? null : f.apply(inner(), t));
  }

  @Override
  public Tangent<A> linear(List<Tangent<A>> x, Several<A> f, Adjoint<A> adjoint) {
    A z = f.apply(inner(), values(x));
    return new Tangent<>(this, z, anyTangent(x) ? f.apply(inner(), tangents(x)) : null);
  }

  @Override
  public List<Tangent<A>> split(Tangent<A> x, Split<A> f, Several<A> adjoint) {
    List<A> z = f.apply(inner(), value(x));
    A t = x.tangent;
    return t == null ? constants(z) : pairs(z, f.apply(inner(), t));
  }

  @Override
  public List<Tangent<A>> functions(Tangent<A> x, Split<A> f, Pullback<A> vjp, Pushforward<A> jvp) {
    A u = value(x);
    List<A> z = f.apply(inner(), u);
    A t = x.tangent;
    return t == null ? constants(z) : pairs(z, jvp.apply(inner(), t, u, z));
  }

  @Override
  public Tangent<A> select(Tangent<A> x, Index[] key) {
    A z = inner().getItem(value(x), key);
    A t = x.tangent;
    return new Tangent<>(this, z, t == null ? null : inner().getItem(t, key));
  }

  @Override
  public List<Tangent<A>> apply(DifferentiableOperator operator, List<Tangent<A>> inputs) {
    List<A> values = values(inputs);
    if (!anyTangent(inputs)) {
      return constants(inner().apply(operator, values));
    }
    if (operator instanceof DeclaredJvp declared) {
      List<A> z = inner().apply(operator, values);
      List<A> t = declared.jvp(inner(), tangents(inputs), z, values);
      Checks.tangents(inner(), "output of " + operator.name(), z, t);
      return pairs(z, t);
    }
    return operator.forward(this, inputs);
  }

  private boolean anyTangent(List<Tangent<A>> x) {
    for (Tangent<A> each : x) {
      if (each.tangent != null) {
        return true;
      }
    }
    return false;
  }

  private List<A> tangents(List<Tangent<A>> x) {
    List<A> tangents = new ArrayList<>(x.size());
    for (Tangent<A> each : x) {
      A t = each.tangent;
      tangents.add(t == null ? inner().zerosLike(each.value) : t);
    }
    return tangents;
  }

  private List<Tangent<A>> pairs(List<A> z, List<A> t) {
    List<Tangent<A>> pairs = new ArrayList<>(z.size());
    for (int i = 0; i < z.size(); i++) {
      boolean floating = inner().dtype(z.get(i)).isFloating();
      pairs.add(new Tangent<>(this, z.get(i), floating ? t.get(i) : null));
    }
    return pairs;
  }
}
