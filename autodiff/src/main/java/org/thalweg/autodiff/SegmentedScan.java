package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Index;

/**
 * A loop over time in segments, as many as they are long, each computed again on the way back.
 *
 * @param loop the loop of a segment
 */
record SegmentedScan(ScanStep loop) implements ScanStep {
  @Override
  public <A> Step<A> apply(
      ArrayNamespace<A> xp, List<A> carry, List<A> inputs, List<A> parameters) {
    long length = Scan.length(xp, inputs);
    long stride = (long) Math.ceil(Math.sqrt((double) length));
    Checkpoint segment = new Checkpoint(new Segment(loop, carry.size(), inputs.size()));
    List<List<A>> outputs = new ArrayList<>();
    List<A> state = carry;
    for (long start = 0; start < length; start += stride) {
      List<A> arguments = new ArrayList<>(state);
      for (A input : inputs) {
        Index range = Index.slice(start, Math.min(length, start + stride));
        arguments.add(xp.getItem(input, range, Index.ellipsis()));
      }
      arguments.addAll(parameters);
      List<A> results = segment.apply(xp, arguments);
      state = results.subList(0, carry.size());
      Scan.append(outputs, results.subList(carry.size(), results.size()));
    }
    List<A> joined = new ArrayList<>(outputs.size());
    for (List<A> output : outputs) {
      joined.add(xp.concat(output, 0));
    }
    return new Step<>(state, joined);
  }

  /** A segment as a function of one list: carry, inputs and parameters. */
  private record Segment(ScanStep loop, int carry, int inputs) implements ArraysFunction {
    @Override
    public <A> List<A> apply(ArrayNamespace<A> xp, List<A> x) {
      Step<A> end =
          loop.apply(
              xp,
              x.subList(0, carry),
              x.subList(carry, carry + inputs),
              x.subList(carry + inputs, x.size()));
      List<A> results = new ArrayList<>(end.carry());
      results.addAll(end.outputs());
      return results;
    }
  }
}
