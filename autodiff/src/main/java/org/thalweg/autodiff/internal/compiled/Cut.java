package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program cut at its last results: they are not computed but given, and what only they need is
 * not computed either.
 */
public final class Cut {
  private final Program program;
  private final List<Integer> results;
  private final List<Integer> known;

  /**
   * A cut.
   *
   * @param program the program
   * @param last how many of its last results are given
   */
  public Cut(Program program, int last) {
    this.program = program;
    int computed = program.results().size() - last;
    this.results = program.results().subList(0, computed);
    this.known = program.results().subList(computed, computed + last);
  }

  /** The lines that the other results need, the given ones among them, from the first. */
  private BitSet needed() {
    Set<Integer> stops = new HashSet<>(known);
    BitSet needed = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(results);
    while (!open.isEmpty()) {
      int next = open.pop();
      if (!needed.get(next)) {
        needed.set(next);
        if (!stops.contains(next)) {
          open.addAll(program.lines().get(next).arguments());
        }
      }
    }
    return needed;
  }

  /**
   * Which of the given results the others need, all of them being given.
   *
   * @return their positions among the given ones
   */
  public List<Integer> met() {
    BitSet needed = needed();
    List<Integer> met = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (needed.get(known.get(i))) {
        met.add(i);
      }
    }
    return met;
  }

  /**
   * The program of the other results.
   *
   * @param leaf the first of the arguments that give the values: one for each, in their order, of
   *     its shape and data type
   * @return a program of the same arguments
   */
  public Program apply(int leaf) {
    Map<Integer, Integer> places = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    BitSet needed = needed();
    for (int i = 0; i < known.size(); i++) {
      if (needed.get(known.get(i))) {
        places.put(known.get(i), lines.size());
        Operation given = new Operation.Leaf(leaf + i);
        lines.add(new Line(given, List.of(), program.leaves().get(leaf + i)));
      }
    }
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      if (!places.containsKey(i)) {
        Line line = program.lines().get(i);
        places.put(i, lines.size());
        lines.add(new Line(line.operation(), moved(places, line.arguments()), line.spec()));
      }
    }
    return new Program(program.leaves(), List.copyOf(lines), moved(places, results));
  }

  private static List<Integer> moved(Map<Integer, Integer> places, List<Integer> lines) {
    return lines.stream().map(places::get).toList();
  }
}
