package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Door;
import org.thalweg.array.HasNamespace;
import org.thalweg.array.Index;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;

/**
 * An array of any backend with names of its dimensions, coordinates, units and attributes. Every
 * operator takes it where it takes the array, and gives its result with the same labels:
 *
 * <pre>{@code
 * LabelledArray<NDArray> discharge = Upstream.sum(network, runoff);
 * }</pre>
 *
 * <p>Name, units and other attributes are kept as they are, also where a result has other units,
 * such as a variance: {@link #withUnits} says what is right. Where an operator replaces dimensions
 * of the field, those of the result are named, and coordinates along the old ones go. Scores have
 * the dimensions and coordinates only. Coordinates that are not those of the network's grid are an
 * error. Immutable, as far as the array is.
 *
 * @param values the array
 * @param labels what is known of it
 * @param <U> the type of array, one that a backend knows
 */
public record LabelledArray<U>(U values, Labels labels) implements HasNamespace<LabelledArray<U>> {
  /**
   * An array with labels.
   *
   * @param values the array
   * @param labels what is known of it
   * @throws IllegalArgumentException if the labels are not of an array of this shape, or no backend
   *     knows the type
   */
  public LabelledArray {
    labels.check(shape(Namespaces.door(values), values));
  }

  /**
   * An array and the names of its dimensions.
   *
   * @param values the array
   * @param dims the names, in the order of its axes
   * @param <U> the type of array
   * @return the labelled array
   * @throws IllegalArgumentException if the array has another number of axes, two names are the
   *     same, or no backend knows the type
   */
  public static <U> LabelledArray<U> of(U values, String... dims) {
    return new LabelledArray<>(values, Labels.of(dims));
  }

  /**
   * An array of which nothing is known, to be given beside labelled ones: weights, for instance.
   * Its dimensions go with those of any name.
   *
   * @param values the array
   * @param <U> the type of array
   * @return the array with dimensions that have no names
   * @throws IllegalArgumentException if no backend knows the type
   */
  public static <U> LabelledArray<U> unlabelled(U values) {
    int ndim = shape(Namespaces.door(values), values).ndim();
    return new LabelledArray<>(values, Labels.none(ndim));
  }

  /**
   * A result of an operator as the caller's type: with the field's labels, changed as the operator
   * changes them, where the caller's arrays are labelled.
   *
   * @param door the door of the operator's field
   * @param result the result
   * @param change from the field's labels to those of the result
   * @param <U> the caller's type
   * @param <A> the namespace's array type
   * @return the result; dimensions have no names where the changed labels are of another rank, and
   *     coordinates of another length go
   */
  @SuppressWarnings("unchecked") // a labelled door is one of labelled arrays
  public static <U, A> U leave(Door<U, A> door, A result, UnaryOperator<Labels> change) {
    return door instanceof LabelledDoor<?, ?> labelled
        ? (U) ((LabelledDoor<?, A>) labelled).leave(result, change)
        : door.leave(result);
  }

  @Override
  public Door<LabelledArray<U>, ?> door() {
    return door(Namespaces.door(values));
  }

  private <A> Door<LabelledArray<U>, A> door(Door<U, A> inner) {
    return new LabelledDoor<>(inner, labels);
  }

  /**
   * The lengths of its dimensions.
   *
   * @return the shape
   */
  public Shape shape() {
    return shape(Namespaces.door(values), values);
  }

  /**
   * The variable's name.
   *
   * @return the name, empty if it has none
   */
  public String name() {
    return labels.name();
  }

  /**
   * The names of its dimensions.
   *
   * @return a name for each axis, empty texts where there is none
   */
  public List<String> dims() {
    return labels.dims();
  }

  /**
   * Its attributes in their order.
   *
   * @return each a {@code String}, a {@code Number} or a {@code List} of numbers; not to be changed
   */
  public Map<String, Object> attributes() {
    return labels.attributes();
  }

  /**
   * Its units.
   *
   * @return the attribute {@code units}, or an empty text
   */
  public String units() {
    return labels.units();
  }

  /**
   * A coordinate.
   *
   * @param name its name
   * @return the coordinate
   * @throws IllegalArgumentException if there is none of that name; the message lists those there
   *     are
   */
  public Coordinate coordinate(String name) {
    return labels
        .coordinate(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no coordinate %s; there are %s"
                        .formatted(
                            name, labels.coordinates().stream().map(Coordinate::name).toList())));
  }

  /**
   * Other values with the same labels.
   *
   * @param others an array of the same shape
   * @param <V> its type
   * @return a new labelled array
   * @throws IllegalArgumentException if the labels are not of an array of that shape
   */
  public <V> LabelledArray<V> withValues(V others) {
    return new LabelledArray<>(others, labels);
  }

  /**
   * The same array under another name.
   *
   * @param name the variable's name
   * @return a new labelled array
   */
  public LabelledArray<U> withName(String name) {
    return new LabelledArray<>(values, labels.withName(name));
  }

  /**
   * The same array with units.
   *
   * @param units such as {@code m3 s-1}
   * @return a new labelled array
   */
  public LabelledArray<U> withUnits(String units) {
    return withAttribute("units", units);
  }

  /**
   * The same array with an attribute.
   *
   * @param name the attribute's name
   * @param value a {@code String}, a {@code Number} or a {@code List} of numbers
   * @return a new labelled array
   * @throws IllegalArgumentException if the value is something else
   */
  public LabelledArray<U> withAttribute(String name, Object value) {
    return new LabelledArray<>(values, labels.withAttribute(name, value));
  }

  /**
   * The same array with a coordinate, in place of the one of its name if there is one.
   *
   * @param coordinate the coordinate
   * @return a new labelled array
   * @throws IllegalArgumentException if it does not fit the array's dimensions
   */
  public LabelledArray<U> withCoordinate(Coordinate coordinate) {
    return new LabelledArray<>(values, labels.withCoordinate(coordinate));
  }

  /**
   * What stands at one place of a dimension: at one time, for instance.
   *
   * @param dim the dimension's name
   * @param index the place, from 0
   * @return the rest of the array, without that dimension and the coordinates along it
   * @throws IllegalArgumentException if there is no such dimension
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public LabelledArray<U> at(String dim, int index) {
    int axis = dims().indexOf(dim);
    if (axis < 0 || dim.isEmpty()) {
      throw new IllegalArgumentException("no dimension '%s' among %s".formatted(dim, dims()));
    }
    U part = at(Namespaces.door(values), axis, index);
    return new LabelledArray<>(part, labels.replaced(axis, 1));
  }

  private <A> U at(Door<U, A> door, int axis, int index) {
    ArrayNamespace<A> xp = door.xp();
    Index[] key = new Index[axis + 2];
    Arrays.fill(key, Index.all());
    key[axis] = Index.at(index);
    key[axis + 1] = Index.ellipsis();
    return door.leave(xp.getItem(door.enter(values), key));
  }

  private static <U, A> Shape shape(Door<U, A> door, U values) {
    return door.xp().shape(door.enter(values));
  }
}
