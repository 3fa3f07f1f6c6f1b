package org.thalweg.array;

import java.util.List;
import java.util.OptionalInt;

/** Loops over Java memory that compute what an operator's {@code forward} computes. */
public interface HostKernel {
  /**
   * Whether this kernel handles such inputs. Where it does not, {@code forward} runs.
   *
   * @param inputs the shape and data type of each input
   * @return true if {@link #run} takes them
   */
  boolean accepts(List<ArraySpec> inputs);

  /**
   * The outputs that such inputs give.
   *
   * @param inputs the shape and data type of each input, accepted by this kernel
   * @return the shape and data type of each output
   */
  List<ArraySpec> outputs(List<ArraySpec> inputs);

  /**
   * The input whose elements an output holds when {@link #run} begins, for a kernel that works in
   * place: a namespace copies faster than a kernel can, and without clearing memory first.
   *
   * @param output the place of an output
   * @param inputs the shape and data type of each input, accepted by this kernel
   * @return the place of an input of the output's shape and data type; empty, the default, if what
   *     the output holds does not matter
   */
  default OptionalInt startsAs(int output, List<ArraySpec> inputs) {
    return OptionalInt.empty();
  }

  /**
   * Computes the outputs. Stateless and safe for use from several threads at once.
   *
   * @param inputs the inputs, never written to
   * @param outputs one for each of {@link #outputs}, contents undefined but for {@link #startsAs},
   *     disjoint from each other and from the inputs; every element is written
   */
  void run(List<HostArray> inputs, List<HostArray> outputs);
}
