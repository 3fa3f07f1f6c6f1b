package org.thalweg.autodiff;

import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;

/** The entries of a record, one form for each way in which {@link Rules} gives a function. */
final class Nodes {
  private Nodes() {}

  private static boolean needs(boolean[] needed, int index) {
    return index >= 0 && needed[index];
  }

  /** A variable. */
  record Leaf<A>() implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return false;
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {}
  }

  /** An output behind the first of a {@link Split} or an {@link Operator}, which stands for all. */
  record Output<A>(int first) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[first];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {}
  }

  /**
   * A transpose taken as an adjoint: {@code conj(f(conj(g)))}, which for real cotangents is {@code
   * f(g)}. Derivatives are complex-linear in what they are given and stated once for both
   * directions; a cotangent meets them conjugated, because it pairs by {@code Re(conj(g) t)}.
   */
  private static <A> A adjoint(ArrayNamespace<A> xp, A g, Rules.Unary<A> transpose) {
    return xp.conj(transpose.apply(xp, xp.conj(g)));
  }

  /** An element-wise function of one array. */
  record Elementwise<A>(int input, A x, A z, Rules.Product<A> product) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[input];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g != null) {
        boolean complex = pass.xp.dtype(g).isComplex();
        pass.add(
            input,
            complex
                ? adjoint(pass.xp, g, (xp, h) -> product.apply(xp, h, x, z))
                : product.apply(pass.xp, g, x, z));
      }
    }
  }

  /** Any function of one array. */
  record Unary<A>(int input, A x, A z, Rules.Product<A> vjp) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[input];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g != null) {
        pass.add(input, vjp.apply(pass.xp, g, x, z));
      }
    }
  }

  /** A linear function of one array, with its adjoint. */
  record Linear<A>(int input, Rules.Unary<A> adjoint) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[input];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g != null) {
        pass.add(input, adjoint.apply(pass.xp, g));
      }
    }
  }

  /** Elements selected by a key. */
  @SuppressWarnings("ArrayRecordComponent") // the record's own copy, only read
  record Select<A>(int input, Index[] key, Shape shape, DType dtype) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[input];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g != null) {
        pass.addPiece(input, key, g, shape, dtype);
      }
    }
  }

  /** A function of two arrays: the inputs' places, values and derivatives. */
  static final class Binary<A> implements Node<A> {
    private final int inputX;
    private final int inputY;
    private final A x;
    private final A y;
    private final A z;
    private final Rules.PartialProduct<A> vjpX;
    private final Rules.PartialProduct<A> vjpY;

    Binary(Var<A> x, Var<A> y, A z, Rules.PartialProduct<A> vjpX, Rules.PartialProduct<A> vjpY) {
      this.inputX = x.index;
      this.inputY = y.index;
      this.x = x.value;
      this.y = y.value;
      this.z = z;
      this.vjpX = vjpX;
      this.vjpY = vjpY;
    }

    @Override
    public boolean needs(boolean[] needed) {
      return Nodes.needs(needed, inputX) || Nodes.needs(needed, inputY);
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g == null) {
        return;
      }
      boolean complex = pass.xp.dtype(g).isComplex();
      if (pass.wants(inputX)) {
        pass.addSummed(
            inputX, complex ? adjoint(pass, g, vjpX) : vjpX.apply(pass.xp, g, x, y, z), x);
      }
      if (pass.wants(inputY)) {
        pass.addSummed(
            inputY, complex ? adjoint(pass, g, vjpY) : vjpY.apply(pass.xp, g, x, y, z), y);
      }
    }

    private A adjoint(BackwardPass<A> pass, A g, Rules.PartialProduct<A> vjp) {
      return Nodes.adjoint(pass.xp, g, (xp, h) -> vjp.apply(xp, h, x, y, z));
    }
  }

  /** An element-wise linear function of two arrays: keeps their shapes and data types only. */
  static final class LinearPair<A> implements Node<A> {
    private final int inputX;
    private final int inputY;
    private final Shape shapeX;
    private final Shape shapeY;
    private final DType dtypeX;
    private final DType dtypeY;
    private final Rules.Unary<A> dx;
    private final Rules.Unary<A> dy;

    LinearPair(Var<A> x, Var<A> y, Rules.Unary<A> dx, Rules.Unary<A> dy) {
      this.inputX = x.index;
      this.inputY = y.index;
      this.shapeX = x.tape.inner().shape(x.value);
      this.shapeY = x.tape.inner().shape(y.value);
      this.dtypeX = x.tape.inner().dtype(x.value);
      this.dtypeY = x.tape.inner().dtype(y.value);
      this.dx = dx;
      this.dy = dy;
    }

    @Override
    public boolean needs(boolean[] needed) {
      return Nodes.needs(needed, inputX) || Nodes.needs(needed, inputY);
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g == null) {
        return;
      }
      if (pass.wants(inputX)) {
        pass.add(inputX, Broadcasting.sumTo(pass.xp, dx.apply(pass.xp, g), shapeX, dtypeX));
      }
      if (pass.wants(inputY)) {
        pass.add(inputY, Broadcasting.sumTo(pass.xp, dy.apply(pass.xp, g), shapeY, dtypeY));
      }
    }
  }

  /** A function that is linear in several arrays together. */
  @SuppressWarnings("ArrayRecordComponent") // the record's own, only read
  record LinearSeveral<A>(int[] inputs, Rules.Adjoint<A> adjoint) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return anyNeeded(inputs, needed);
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      A g = pass.take(index);
      if (g == null) {
        return;
      }
      for (int i = 0; i < inputs.length; i++) {
        if (pass.wants(inputs[i])) {
          pass.add(inputs[i], adjoint.apply(pass.xp, g, i));
        }
      }
    }
  }

  /** A linear function with several outputs, which stand at this place and those behind it. */
  record Split<A>(int input, List<ArraySpec> outputs, Rules.Several<A> adjoint) implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[input];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      List<A> g = pass.take(index, outputs);
      if (g != null) {
        pass.add(input, adjoint.apply(pass.xp, g));
      }
    }
  }

  /** Any function with several outputs, which stand at this place and those behind it. */
  record Functions<A>(int input, A x, List<A> z, List<ArraySpec> outputs, Rules.Pullback<A> vjp)
      implements Node<A> {
    @Override
    public boolean needs(boolean[] needed) {
      return needed[input];
    }

    @Override
    public void backward(BackwardPass<A> pass, int index) {
      List<A> g = pass.take(index, outputs);
      if (g != null) {
        pass.add(input, vjp.apply(pass.xp, g, x, z));
      }
    }
  }

  static boolean anyNeeded(int[] inputs, boolean[] needed) {
    for (int input : inputs) {
      if (needs(needed, input)) {
        return true;
      }
    }
    return false;
  }
}
