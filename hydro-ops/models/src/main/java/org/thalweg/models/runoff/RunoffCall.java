package org.thalweg.models.runoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

/**
 * What a model is run on, checked.
 *
 * @param xp the namespace
 * @param forcing the weather
 * @param parameters one for each of the model
 * @param element the shape of what happens at one time: series without time, and parameters,
 *     broadcast
 * @param <A> the array type
 */
record RunoffCall<A>(ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters, Shape element) {
  static <A> RunoffCall<A> of(
      RunoffModel model, ArrayNamespace<A> xp, Forcing<A> forcing, List<A> parameters) {
    if (parameters.size() != model.parameters().size()) {
      throw new IllegalArgumentException(
          "%s was given %d parameters, wanted %s"
              .formatted(
                  model.name(),
                  parameters.size(),
                  model.parameters().stream().map(ModelParameter::name).toList()));
    }
    List<A> all = new ArrayList<>(forcing.series());
    all.addAll(parameters);
    checkTypes(xp, all);
    List<Shape> shapes = new ArrayList<>();
    forcing.series().forEach(x -> shapes.add(behindTime(xp, x, forcing)));
    parameters.forEach(x -> shapes.add(xp.shape(x)));
    return new RunoffCall<>(xp, forcing, parameters, Shape.broadcast(shapes));
  }

  private static <A> void checkTypes(ArrayNamespace<A> xp, List<A> all) {
    List<DType> dtypes = all.stream().map(xp::dtype).distinct().toList();
    if (dtypes.size() != 1 || !dtypes.get(0).isRealFloating()) {
      throw new DTypeException(
          "forcing and parameters are of %s, wanted one real floating-point type"
              .formatted(dtypes));
    }
  }

  private static <A> Shape behindTime(ArrayNamespace<A> xp, A x, Forcing<A> forcing) {
    Shape shape = xp.shape(x);
    Shape first = xp.shape(forcing.precipitation());
    if (shape.ndim() == 0 || shape.dim(0) == 0 || shape.dim(0) != first.dim(0)) {
      throw new ShapeException(
          "series have shapes %s; wanted (time, ...) with one length of 1 or more"
              .formatted(forcing.series().stream().map(xp::shape).toList()));
    }
    long[] dims = new long[shape.ndim() - 1];
    System.arraycopy(shape.dims(), 1, dims, 0, dims.length);
    return Shape.of(dims);
  }

  /** The discharge from the initial state, for any type of array. */
  static <U, A> U discharge(
      RunoffModel model, Door<U, A> door, Forcing<U> forcing, List<U> parameters) {
    ArrayNamespace<A> xp = door.xp();
    Forcing<A> entered =
        new Forcing<>(
            door.enter(forcing.precipitation()),
            door.enter(forcing.evaporation()),
            forcing.temperature().map(door::enter));
    List<A> numbers = parameters.stream().map(x -> number(xp, door.enter(x))).toList();
    List<A> state = model.initialState(xp, entered, numbers);
    return door.leave(model.run(xp, entered, numbers, state).discharge());
  }

  /** One number without an axis, for types that cannot be without. */
  private static <A> A number(ArrayNamespace<A> xp, A x) {
    return xp.shape(x).equals(Shape.of(1)) ? xp.reshape(x, Shape.SCALAR) : x;
  }

  /** A state of one number for each element. */
  A state(String name, A state) {
    return fitted(name, state, element);
  }

  /** A state of several rows for each element. */
  A state(String name, A state, long rows) {
    return fitted(name, state, over(rows));
  }

  private A fitted(String name, A state, Shape wanted) {
    Shape shape = xp.shape(state);
    if (xp.dtype(state) != dtype() || !broadcasts(shape, wanted)) {
      throw new ShapeException(
          "state %s is %s of %s, wanted %s of %s"
              .formatted(name, shape, xp.dtype(state), wanted, dtype()));
    }
    return shape.equals(wanted) ? state : xp.broadcastTo(state, wanted);
  }

  private static boolean broadcasts(Shape shape, Shape to) {
    boolean fits = shape.ndim() <= to.ndim();
    for (int axis = 1; fits && axis <= shape.ndim(); axis++) {
      fits = shape.dim(-axis) == 1 || shape.dim(-axis) == to.dim(-axis);
    }
    return fits;
  }

  static void checkCount(RunoffModel model, List<?> state) {
    if (state.size() != model.states().size()) {
      throw new IllegalArgumentException(
          "%s was given %d states, wanted %s"
              .formatted(model.name(), state.size(), model.states()));
    }
  }

  /** Names a step's outputs behind the first. */
  static <A> void name(Map<String, A> named, List<String> names, List<A> outputs) {
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), outputs.get(i + 1));
    }
  }

  A temperature(RunoffModel model) {
    Optional<A> temperature = forcing.temperature();
    return temperature.orElseThrow(
        () -> new IllegalArgumentException(model.name() + " needs temperature, got none"));
  }

  DType dtype() {
    return xp.dtype(forcing.precipitation());
  }

  /** The elements' shape with an axis in front. */
  Shape over(long rows) {
    long[] dims = new long[element.ndim() + 1];
    dims[0] = rows;
    System.arraycopy(element.dims(), 0, dims, 1, element.ndim());
    return Shape.of(dims);
  }

  A zeros() {
    return xp.zeros(element, dtype());
  }

  A zeros(long rows) {
    return xp.zeros(over(rows), dtype());
  }

  /** Parameters or a function of them, one number for each element. */
  A everywhere(A x) {
    return xp.shape(x).equals(element) ? x : xp.broadcastTo(x, element);
  }
}
