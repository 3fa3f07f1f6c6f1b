package org.thalweg.array;

import java.util.List;

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
   * Computes the outputs. Stateless and safe for use from several threads at once.
   *
   * @param inputs the inputs, never written to
   * @param outputs one for each of {@link #outputs}, contents undefined, disjoint from each other
   *     and from the inputs; every element is written
   */
  void run(List<HostArray> inputs, List<HostArray> outputs);
}
