package org.thalweg.operators;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands along the dimensions of a labelled array: numbers such as times, latitudes and ids of
 * stations, or texts. One named as its only dimension is the coordinate of that dimension; others
 * are auxiliary. They are kept in Java memory, in the type they were given in. Immutable.
 */
public final class Coordinate {
  private static final Set<String> ALONG_X =
      Set.of("lon", "longitude", "x", "projection_x_coordinate");
  private static final Set<String> ALONG_Y =
      Set.of("lat", "latitude", "y", "projection_y_coordinate");

  private final String name;
  private final List<String> dims;
  // A one-dimensional Java array, row-major over the dimensions; never written.
  private final Object values;
  private final Map<String, Object> attributes;

  private Coordinate(
      String name, List<String> dims, Object values, Map<String, Object> attributes) {
    this.name = name;
    this.dims = List.copyOf(dims);
    this.values = values;
    this.attributes = Attributes.copy(attributes);
  }

  /**
   * The coordinate of a dimension.
   *
   * @param name its name, which is the dimension's
   * @param values {@code (name)} a Java array of numbers or a {@code String[]}; copied
   * @return the coordinate, without attributes
   * @throws IllegalArgumentException if the values are no such array
   */
  public static Coordinate of(String name, Object values) {
    return of(name, List.of(name), values);
  }

  /**
   * A coordinate along any dimensions, none for a scalar.
   *
   * @param name its name
   * @param dims names of its dimensions
   * @param values a Java array of numbers or a {@code String[]}, row-major over the dimensions;
   *     copied
   * @return the coordinate, without attributes
   * @throws IllegalArgumentException if the values are no such array, or a scalar has another
   *     number of values than one
   */
  public static Coordinate of(String name, List<String> dims, Object values) {
    Class<?> type = values.getClass().getComponentType();
    boolean held = type == String.class || (type != null && type.isPrimitive());
    if (!held || type == boolean.class || type == char.class) {
      throw new IllegalArgumentException(
          "coordinate %s is a %s; wanted a Java array of numbers or a String[]"
              .formatted(name, values.getClass().getSimpleName()));
    }
    if (dims.isEmpty() && Array.getLength(values) != 1) {
      throw new IllegalArgumentException(
          "coordinate %s has %d values and no dimension".formatted(name, Array.getLength(values)));
    }
    return new Coordinate(name, dims, copy(values), Map.of());
  }

  /**
   * The same coordinate with an attribute.
   *
   * @param attribute the attribute's name, such as {@code standard_name}
   * @param value a {@code String}, a {@code Number} or a {@code List} of numbers
   * @return a new coordinate that shares its values with this one
   * @throws IllegalArgumentException if the value is something else
   */
  public Coordinate withAttribute(String attribute, Object value) {
    return new Coordinate(name, dims, values, Attributes.with(attributes, attribute, value));
  }

  /**
   * The same coordinate with units, its attribute {@code units}.
   *
   * @param units such as {@code days since 1970-01-01}
   * @return a new coordinate that shares its values with this one
   */
  public Coordinate withUnits(String units) {
    return withAttribute("units", units);
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * The names of its dimensions.
   *
   * @return none for a scalar
   */
  public List<String> dims() {
    return dims;
  }

  /**
   * The number of values.
   *
   * @return the product of its dimensions' lengths
   */
  public int length() {
    return Array.getLength(values);
  }

  /**
   * Its values as they were given.
   *
   * @return a Java array of numbers or a {@code String[]}; a new array
   */
  public Object values() {
    return copy(values);
  }

  /**
   * Whether its values are numbers.
   *
   * @return false for texts
   */
  public boolean isNumeric() {
    return !(values instanceof String[]);
  }

  /**
   * Its values as real numbers.
   *
   * @return a new array
   * @throws IllegalStateException if they are texts
   */
  public double[] toDoubles() {
    checkNumeric();
    double[] numbers = new double[length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Array.getDouble(values, i);
    }
    return numbers;
  }

  /**
   * Its values as texts.
   *
   * @return the texts, or the numbers as Java writes them; a new array
   */
  public String[] toTexts() {
    String[] texts = new String[length()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(Array.get(values, i));
    }
    return texts;
  }

  /**
   * Its attributes in their order.
   *
   * @return each a {@code String}, a {@code Number} or a {@code List} of numbers; not to be changed
   */
  public Map<String, Object> attributes() {
    return attributes;
  }

  /**
   * Its units.
   *
   * @return the attribute {@code units}, or an empty text
   */
  public String units() {
    return Attributes.text(attributes, "units");
  }

  /**
   * Whether it counts from west to east or back: it is called {@code lon}, {@code longitude} or
   * {@code x}, or its {@code standard_name}, its {@code axis} or its units say so.
   *
   * @return true for x
   */
  public boolean isX() {
    return isAlong(ALONG_X, "X", "degrees_east");
  }

  /**
   * Whether it counts from south to north or back; as {@link #isX}, for {@code lat}, {@code
   * latitude} and {@code y}.
   *
   * @return true for y
   */
  public boolean isY() {
    return isAlong(ALONG_Y, "Y", "degrees_north");
  }

  private boolean isAlong(Set<String> names, String axis, String degrees) {
    boolean says =
        names.contains(name.toLowerCase(Locale.ROOT))
            || names.contains(Attributes.text(attributes, "standard_name").strip())
            || Attributes.text(attributes, "axis").strip().equals(axis)
            || units().strip().equals(degrees);
    return isNumeric() && says;
  }

  /** This coordinate's values, from other places, along another dimension. */
  Coordinate taken(String dim, int length, IntUnaryOperator place) {
    Object some = Array.newInstance(values.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      System.arraycopy(values, place.applyAsInt(i), some, i, 1);
    }
    return new Coordinate(name, List.of(dim), some, attributes);
  }

  Coordinate withAttributes(Map<String, Object> others) {
    return new Coordinate(name, dims, values, others);
  }

  /** Whether another coordinate has the same values, of whatever type. */
  boolean equalValues(Coordinate that) {
    boolean numeric = isNumeric() && that.isNumeric();
    return numeric
        ? Arrays.equals(toDoubles(), that.toDoubles())
        : Arrays.equals(toTexts(), that.toTexts());
  }

  private void checkNumeric() {
    if (!isNumeric()) {
      throw new IllegalStateException("coordinate " + name + " holds texts: use toTexts()");
    }
  }

  private static Object copy(Object values) {
    int length = Array.getLength(values);
    Object copy = Array.newInstance(values.getClass().getComponentType(), length);
    System.arraycopy(values, 0, copy, 0, length);
    return copy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Coordinate that
        && name.equals(that.name)
        && dims.equals(that.dims)
        && attributes.equals(that.attributes)
        && Arrays.deepEquals(new Object[] {values}, new Object[] {that.values});
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, dims, attributes, Arrays.deepHashCode(new Object[] {values}));
  }

  @Override
  public String toString() {
    return "Coordinate[%s%s, %d values%s]"
        .formatted(name, dims, length(), units().isEmpty() ? "" : ", " + units());
  }
}
