package org.thalweg.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which results of its step a loop puts out, and where.
 *
 * <p>What flows may be silent. And of what a sweep keeps for its way back, a carry is not put out
 * where another result that is put out is the same one step later.
 *
 * @param sources from the places of such carries to the places of these results
 * @param hidden the outputs of the step that are not put out
 * @param shown the results that are put out, in their order
 * @param firstKept the place of the first result that is kept for the way back
 */
record LoopOutputs(
    Map<Integer, Integer> sources, Set<Integer> hidden, List<Integer> shown, int firstKept) {
  static LoopOutputs of(TimeLoop loop) {
    TracedStep step = loop.step();
    int results = step.carry() + step.outputs();
    int firstKept = results - loop.kept();
    Map<Integer, Integer> sources = sources(loop, firstKept);
    Set<Integer> hidden = new TreeSet<>();
    for (int i = 0; i < loop.coupling().silent(); i++) {
      hidden.add(i);
    }
    sources.keySet().forEach(carry -> hidden.add(firstKept + carry - step.carry()));
    List<Integer> shown = new ArrayList<>();
    for (int result = 0; result < results; result++) {
      if (!hidden.contains(result - step.carry())) {
        shown.add(result);
      }
    }
    return new LoopOutputs(sources, hidden, shown, firstKept);
  }

  private static Map<Integer, Integer> sources(TimeLoop loop, int firstKept) {
    Map<Integer, Integer> sources = new TreeMap<>();
    if (loop.kept() == 0 || loop.backward() || loop.coupling().graph().isEmpty()) {
      return sources;
    }
    int carries = loop.step().carry();
    List<Integer> results = loop.step().program().results();
    for (int carry = 0; carry < carries; carry++) {
      for (int place = carries + loop.coupling().silent(); place < results.size(); place++) {
        boolean keptCarry = place >= firstKept && place < firstKept + carries;
        if (!keptCarry && results.get(place).equals(results.get(carry))) {
          sources.putIfAbsent(carry, place);
        }
      }
    }
    return sources;
  }

  /** How many arrays are put out for the way back alone. */
  int keptAlone() {
    return (int) shown.stream().filter(result -> result >= firstKept).count();
  }

  /** Where a result stands among what the loop puts out. */
  int place(int result) {
    return shown.indexOf(result);
  }
}
