package org.thalweg.autodiff.optim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ShapeException;

/**
 * What a step of an optimizer gives: all that is needed to go on. Immutable.
 *
 * @param parameters the new parameters
 * @param state the new state
 * @param <A> the array type
 */
public record Update<A>(List<A> parameters, OptimizerState<A> state) {
  private static final String KIND = "update";
  private static final String PARAMETERS = "parameters";

  /**
   * Parameters and the state of the optimizer that made them.
   *
   * @param parameters the parameters; copied
   * @param state the state
   */
  public Update {
    parameters = List.copyOf(parameters);
  }

  /**
   * Writes parameters and state to a file, which is replaced only when all is written. Loaded
   * again, they continue bit for bit.
   *
   * @param xp the namespace of the arrays
   * @param file the file, in an existing directory
   * @throws IOException if it cannot be written
   * @throws ShapeException if an array has too many elements for one Java array
   */
  public void save(ArrayNamespace<A> xp, Path file) throws IOException {
    StateContent<A> content = state.content();
    Map<String, List<A>> groups = new HashMap<>(content.groups());
    groups.put(PARAMETERS, parameters);
    StateFile.write(xp, file, KIND, new StateContent<>(content.fields(), groups));
  }

  /**
   * Reads parameters and state from a file.
   *
   * @param <A> the array type
   * @param xp the namespace to read them into
   * @param file what {@link #save} wrote, on any backend
   * @return the parameters and the state
   * @throws IOException if the file cannot be read, is not a saved update, or was cut or altered
   */
  public static <A> Update<A> load(ArrayNamespace<A> xp, Path file) throws IOException {
    StateContent<A> content = StateFile.read(xp, file, KIND);
    Map<String, List<A>> slots = new HashMap<>(content.groups());
    slots.remove(PARAMETERS);
    return new Update<>(
        content.group(PARAMETERS), OptimizerState.of(new StateContent<>(content.fields(), slots)));
  }
}
