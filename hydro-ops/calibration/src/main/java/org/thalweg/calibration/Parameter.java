package org.thalweg.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * A parameter of a model: its name, its bounds as a {@link Transform}, where a search begins, and
 * whether it is one number, one for each node, a function of attributes of the nodes, or fixed.
 * Immutable.
 *
 * <pre>{@code
 * Parameter.of("celerity", Transform.logBounded(0.2, 5)).startingAt(1.2)
 * Parameter.of("k", Transform.above(0)).startingAt(0.5).perNode(213)
 * Parameter.of("n", Transform.logBounded(0.01, 0.2)).startingAt(0.04).fromAttributes(attributes)
 * Parameter.fixed("x", 0.1)
 * }</pre>
 */
public final class Parameter {
  private final String name;
  private final Transform transform;
  private final Start start;
  private final Form form;

  private Parameter(String name, Transform transform, Start start, Form form) {
    this.name = name;
    this.transform = transform;
    this.start = start;
    this.form = form;
  }

  /** Where a search begins: a value, and the range that further starts are taken from. */
  record Start(double value, Optional<Range> range) {}

  /** Parameters, not free numbers. */
  record Range(double low, double high) {}

  /** What a parameter is made of. */
  sealed interface Form permits Shared, PerNode, Regression, Fixed {}

  /** One number for all nodes. */
  record Shared() implements Form {}

  /** One for each node. */
  record PerNode(int nodes) implements Form {}

  /** The transform of a linear function of attributes, {@code (node, attribute)}. */
  record Regression(Constant attributes) implements Form {}

  /** Given numbers. */
  record Fixed(Constant value) implements Form {}

  /**
   * A parameter that is one number, and begins where its free number is 0.
   *
   * @param name its name
   * @param transform how it comes from a free number
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static Parameter of(String name, Transform transform) {
    checkName(name);
    return new Parameter(name, transform, new Start(Double.NaN, Optional.empty()), new Shared());
  }

  /**
   * A parameter that is not fitted.
   *
   * @param name its name
   * @param value its value
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static Parameter fixed(String name, double value) {
    return fixed(name, Constant.of(new double[] {value}, Shape.of(), DType.FLOAT64));
  }

  /**
   * A parameter of given values that is not fitted.
   *
   * @param name its name
   * @param values its values, of any shape
   * @return the parameter
   * @throws IllegalArgumentException if the name is blank
   */
  public static Parameter fixed(String name, Constant values) {
    checkName(name);
    Start start = new Start(Double.NaN, Optional.empty());
    return new Parameter(name, Transform.identity(), start, new Fixed(values));
  }

  /**
   * The same with another first start; for {@link #perNode} of every node, for {@link
   * #fromAttributes} of a node whose attributes are 0.
   *
   * @param value the parameter where a search begins
   * @return the parameter
   * @throws IllegalArgumentException if the value is not finite
   */
  public Parameter startingAt(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' starts at a finite value, was " + value);
    }
    return new Parameter(name, transform, new Start(value, start.range()), form);
  }

  /**
   * The same with a range for further starts.
   *
   * @param low the least parameter where a search begins
   * @param high the largest, greater than the least
   * @return the parameter
   * @throws IllegalArgumentException if the range is empty or not finite
   */
  public Parameter startingBetween(double low, double high) {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "parameter '%s' starts in a finite range, was %s to %s".formatted(name, low, high));
    }
    Start ranged = new Start(start.value(), Optional.of(new Range(low, high)));
    return new Parameter(name, transform, ranged, form);
  }

  /**
   * The same with a value for each node.
   *
   * @param nodes the number of nodes, 1 or more
   * @return the parameter
   * @throws IllegalArgumentException if there is no node
   */
  public Parameter perNode(int nodes) {
    if (nodes < 1) {
      throw new IllegalArgumentException(
          "parameter '" + name + "' wants a node or more, was " + nodes);
    }
    return new Parameter(name, transform, start, new PerNode(nodes));
  }

  /**
   * The same as a function of attributes: the transform of {@code b + sum_k w_k a_k}, where {@code
   * b} and {@code w} are fitted. Attributes serve best with a mean of 0 and a spread of 1.
   *
   * @param attributes {@code (node, attribute)}, float64, finite
   * @return the parameter, with a value for each node
   * @throws IllegalArgumentException if the attributes have another shape or data type
   */
  public Parameter fromAttributes(Constant attributes) {
    if (attributes.shape().ndim() != 2 || attributes.dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          "attributes of parameter '%s' are float64 of shape (node, attribute), were %s"
              .formatted(name, attributes));
    }
    return new Parameter(name, transform, start, new Regression(attributes));
  }

  /**
   * The name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  Transform transform() {
    return transform;
  }

  Form form() {
    return form;
  }

  Start start() {
    return start;
  }

  private static void checkName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a parameter has a name");
    }
  }

  @Override
  public String toString() {
    String kind =
        form instanceof Fixed fixed
            ? "fixed " + Arrays.toString((double[]) fixed.value().toFlatArray())
            : form + " " + transform + " " + start;
    return name + " " + kind;
  }
}
