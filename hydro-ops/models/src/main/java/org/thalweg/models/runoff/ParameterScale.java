package org.thalweg.models.runoff;

import org.thalweg.array.ArrayNamespace;

/**
 * The scale on which a parameter is searched: one on which equal steps matter about equally
 * anywhere. The scaled value of x is x, log(x - offset) or asinh(x - offset).
 *
 * @param kind the function
 * @param offset what is subtracted first, in the parameter's unit
 */
public record ParameterScale(Kind kind, double offset) {
  /** The functions of a scale. */
  public enum Kind {
    /** The value itself. */
    LINEAR,
    /** The natural logarithm, of values above the offset. */
    LOG,
    /** The area hyperbolic sine: a logarithm for large values of either sign. */
    ASINH
  }

  /** The parameter as it is. */
  public static final ParameterScale LINEAR = new ParameterScale(Kind.LINEAR, 0);

  /** The logarithm. */
  public static final ParameterScale LOG = new ParameterScale(Kind.LOG, 0);

  /** The area hyperbolic sine. */
  public static final ParameterScale ASINH = new ParameterScale(Kind.ASINH, 0);

  /**
   * The logarithm of the distance from a bound.
   *
   * @param offset the bound, in the parameter's unit
   * @return the scale
   */
  public static ParameterScale logAbove(double offset) {
    return new ParameterScale(Kind.LOG, offset);
  }

  /**
   * Values on this scale.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param value values in the parameter's unit, of any shape
   * @return scaled values; NaN or -infinity where a logarithm is not defined
   */
  public <A> A scaled(ArrayNamespace<A> xp, A value) {
    A moved = offset == 0 ? value : xp.subtract(value, offset);
    return switch (kind) {
      case LINEAR -> moved;
      case LOG -> xp.log(moved);
      case ASINH -> xp.asinh(moved);
    };
  }

  /**
   * Values from this scale.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param scaled scaled values, of any shape
   * @return values in the parameter's unit
   */
  public <A> A value(ArrayNamespace<A> xp, A scaled) {
    A moved =
        switch (kind) {
          case LINEAR -> scaled;
          case LOG -> xp.exp(scaled);
          case ASINH -> xp.sinh(scaled);
        };
    return offset == 0 ? moved : xp.add(moved, offset);
  }
}
