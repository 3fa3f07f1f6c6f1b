package org.thalweg.autodiff.optim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ShapeException;

/**
 * What {@link Lbfgs} knows between two iterations. Immutable.
 *
 * @param <A> the array type
 */
public final class LbfgsState<A> {
  private static final String KIND = "lbfgs";

  private final Point<A> point;
  private final List<Pair<A>> history;
  private final long iterations;
  private final long evaluations;

  LbfgsState(Point<A> point, List<Pair<A>> history, long iterations, long evaluations) {
    this.point = point;
    this.history = List.copyOf(history);
    this.iterations = iterations;
    this.evaluations = evaluations;
  }

  /** Parameters with the value and the gradients there, all of them finite. */
  record Point<A>(List<A> parameters, double value, List<A> gradients) {
    Point {
      parameters = List.copyOf(parameters);
      gradients = List.copyOf(gradients);
    }
  }

  /** A change of the parameters, that of the gradients, and the product of the two, positive. */
  record Pair<A>(List<A> step, List<A> change, double product) {
    Pair {
      step = List.copyOf(step);
      change = List.copyOf(change);
    }
  }

  /**
   * The parameters of the lowest value found.
   *
   * @return one array for each
   */
  public List<A> parameters() {
    return point.parameters();
  }

  /**
   * The lowest value found.
   *
   * @return the value at {@link #parameters}
   */
  public double value() {
    return point.value();
  }

  /**
   * The gradients at {@link #parameters}.
   *
   * @return one array for each parameter
   */
  public List<A> gradients() {
    return point.gradients();
  }

  /**
   * The number of iterations so far.
   *
   * @return 0 or more
   */
  public long iterations() {
    return iterations;
  }

  /**
   * The number of evaluations of the objective so far.
   *
   * @return 1 or more
   */
  public long evaluations() {
    return evaluations;
  }

  Point<A> point() {
    return point;
  }

  /** The last changes, the oldest first. */
  List<Pair<A>> history() {
    return history;
  }

  /**
   * Writes the state to a file, which is replaced only when all is written. Loaded again, it
   * continues bit for bit.
   *
   * @param xp the namespace of the arrays
   * @param file the file, in an existing directory
   * @throws IOException if it cannot be written
   * @throws ShapeException if an array has too many elements for one Java array
   */
  public void save(ArrayNamespace<A> xp, Path file) throws IOException {
    Map<String, String> fields = new HashMap<>();
    fields.put("value", Double.toHexString(point.value()));
    fields.put("iterations", Long.toString(iterations));
    fields.put("evaluations", Long.toString(evaluations));
    fields.put("history", Integer.toString(history.size()));
    Map<String, List<A>> groups = new HashMap<>();
    groups.put("parameters", point.parameters());
    groups.put("gradients", point.gradients());
    for (int i = 0; i < history.size(); i++) {
      fields.put("product." + i, Double.toHexString(history.get(i).product()));
      groups.put("step." + i, history.get(i).step());
      groups.put("change." + i, history.get(i).change());
    }
    StateFile.write(xp, file, KIND, new StateContent<>(fields, groups));
  }

  /**
   * Reads a state from a file.
   *
   * @param <A> the array type
   * @param xp the namespace to read it into
   * @param file what {@link #save} wrote, on any backend
   * @return the state
   * @throws IOException if the file cannot be read, is not a saved state, or was cut or altered
   */
  public static <A> LbfgsState<A> load(ArrayNamespace<A> xp, Path file) throws IOException {
    StateContent<A> content = StateFile.read(xp, file, KIND);
    List<A> parameters = content.group("parameters");
    List<Pair<A>> history = new ArrayList<>();
    for (long i = 0; i < content.count("history"); i++) {
      history.add(
          new Pair<>(
              alike(content, "step." + i, parameters),
              alike(content, "change." + i, parameters),
              content.number("product." + i)));
    }
    List<A> gradients = alike(content, "gradients", parameters);
    Point<A> point = new Point<>(parameters, content.number("value"), gradients);
    return new LbfgsState<>(
        point, history, content.count("iterations"), content.count("evaluations"));
  }

  private static <A> List<A> alike(StateContent<A> content, String name, List<A> parameters)
      throws IOException {
    List<A> group = content.group(name);
    if (group.size() != parameters.size()) {
      throw new IOException(
          "there are "
              + parameters.size()
              + " parameters, but "
              + group.size()
              + " arrays '"
              + name
              + "'");
    }
    return group;
  }
}
