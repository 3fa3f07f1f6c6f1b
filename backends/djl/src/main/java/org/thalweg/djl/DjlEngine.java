package org.thalweg.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;
import org.thalweg.array.engine.Binary;
import org.thalweg.array.engine.Engine;
import org.thalweg.array.engine.Unary;

/**
 * An engine of DJL, bound to the manager that owns its results: what DJL's own functions do right
 * on every engine. The adapter of one engine overrides what that engine does another way, and adds
 * what DJL lacks.
 */
public abstract class DjlEngine extends DjlMemory implements Engine<NDArray> {
  /**
   * An engine.
   *
   * @param info the devices and data types; the default device is the one that is computed on
   * @param manager the owner of results
   */
  protected DjlEngine(NamespaceInfo info, NDManager manager) {
    super(info, manager);
  }

  /**
   * The same engine with another owner of results.
   *
   * @param manager the owner
   * @return an engine of the same device
   */
  public abstract DjlEngine boundTo(NDManager manager);

  @Override
  public NDArray unary(Unary function, NDArray x) {
    return own(
        switch (function) {
          case ABS -> x.abs();
          case ACOS -> x.acos();
          case ASIN -> x.asin();
          case ATAN -> x.atan();
          case CEIL -> x.ceil();
          case COS -> x.cos();
          case COSH -> x.cosh();
          case EXP -> x.exp();
          case FLOOR -> x.floor();
          case ISINF -> x.isInfinite();
          case ISNAN -> x.isNaN();
          case LOG -> x.log();
          case LOG2 -> x.log2();
          case LOG10 -> x.log10();
          case LOGICAL_NOT -> x.logicalNot();
          case NEGATIVE -> x.neg();
          case SIN -> x.sin();
          case SINH -> x.sinh();
          case SQRT -> x.sqrt();
          case SQUARE -> x.square();
          case TAN -> x.tan();
          case TANH -> x.tanh();
          case TRUNC -> x.trunc();
          default -> throw missing(function.function());
        });
  }

  @Override
  public NDArray binary(Binary function, NDArray x, NDArray y) {
    return own(
        switch (function) {
          case ADD -> x.add(y);
          case ATAN2 -> x.atan2(y);
          case DIVIDE -> x.div(y);
          case EQUAL -> x.eq(y);
          case GREATER -> x.gt(y);
          case GREATER_EQUAL -> x.gte(y);
          case LESS -> x.lt(y);
          case LESS_EQUAL -> x.lte(y);
          case LOGICAL_AND -> x.logicalAnd(y);
          case LOGICAL_OR -> x.logicalOr(y);
          case LOGICAL_XOR -> x.logicalXor(y);
          case MAXIMUM -> x.maximum(y);
          case MINIMUM -> x.minimum(y);
          case MULTIPLY -> x.mul(y);
          case NOT_EQUAL -> x.neq(y);
          case POW -> x.pow(y);
          case REMAINDER -> x.mod(y);
          case SUBTRACT -> x.sub(y);
          default -> throw missing(function.function());
        });
  }

  @Override
  public NDArray reshape(NDArray x, Shape shape) {
    return own(x.reshape(shape(shape)));
  }

  @Override
  public NDArray permute(NDArray x, int[] axes) {
    return own(x.transpose(axes));
  }

  @Override
  public NDArray broadcastTo(NDArray x, Shape shape) {
    return own(x.broadcast(shape(shape)));
  }

  @Override
  public NDArray flip(NDArray x, int[] axes) {
    return own(x.flip(axes));
  }

  @Override
  public NDArray concat(List<NDArray> arrays, int axis) {
    return own(NDArrays.concat(new NDList(arrays), axis));
  }

  @Override
  public NDArray slice(NDArray x, long[] start, long[] step, long[] count) {
    Steps steps = Steps.of(shape(x), start, step, count);
    if (steps.reversed().length == 0) {
      return forwardSlice(x, steps);
    }
    try (NDArray reversed = flip(x, steps.reversed())) {
      return forwardSlice(reversed, steps);
    }
  }

  /**
   * A part of an array, whatever its counts.
   *
   * @param x the array
   * @param steps first positions, ends and positive steps
   * @return the part
   */
  protected abstract NDArray forwardSlice(NDArray x, Steps steps);

  @Override
  public NDArray matmul(NDArray x, NDArray y) {
    return own(x.matMul(y));
  }

  private UnsupportedOperationException missing(String function) {
    return missing(function, "compute it on the backend 'plain' with toFlatArray and asarray");
  }
}
