package org.thalweg.autodiff.optim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ShapeException;

/**
 * What an optimizer remembers from step to step. Immutable.
 *
 * @param optimizer the name of the optimizer that it belongs to
 * @param step the number of steps taken, 0 or more
 * @param slots one array for each parameter, under the name of what they are, such as {@code
 *     velocity}
 * @param <A> the array type
 */
public record OptimizerState<A>(String optimizer, long step, Map<String, List<A>> slots) {
  private static final String KIND = "optimizer";

  /**
   * A state.
   *
   * @param optimizer the name of the optimizer that it belongs to
   * @param step the number of steps taken
   * @param slots one array for each parameter, under the name of what they are; copied
   * @throws IllegalArgumentException if the number of steps is negative
   */
  public OptimizerState {
    if (step < 0) {
      throw new IllegalArgumentException("an optimizer takes 0 or more steps, was " + step);
    }
    Map<String, List<A>> copy = new TreeMap<>();
    slots.forEach((name, arrays) -> copy.put(name, List.copyOf(arrays)));
    slots = Collections.unmodifiableMap(copy);
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
    StateFile.write(xp, file, KIND, content());
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
  public static <A> OptimizerState<A> load(ArrayNamespace<A> xp, Path file) throws IOException {
    return of(StateFile.read(xp, file, KIND));
  }

  StateContent<A> content() {
    return new StateContent<>(Map.of("optimizer", optimizer, "step", Long.toString(step)), slots);
  }

  static <A> OptimizerState<A> of(StateContent<A> content) throws IOException {
    return new OptimizerState<>(
        content.field("optimizer"), content.count("step"), content.groups());
  }
}
