package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.thalweg.array.ArraySpec;

/**
 * The program of a step in two: what depends on parameters alone, and the rest, which takes the
 * values of the first part as its parameters.
 *
 * @param before from the parameters to what the rest takes
 * @param after from what changes and the values of {@code before} to the results
 */
public record Split(Program before, Program after) {
  /**
   * Splits a program.
   *
   * @param program the program
   * @param moving how many of its first arguments change from step to step
   * @return both parts
   */
  public static Split of(Program program, int moving) {
    List<Line> lines = program.lines();
    BitSet fixed = fixed(lines, moving);
    TreeSet<Integer> taken = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!fixed.get(i)) {
        lines.get(i).arguments().stream().filter(fixed::get).forEach(taken::add);
      }
    }
    program.results().stream().filter(fixed::get).forEach(taken::add);
    List<Integer> frontier = List.copyOf(taken);
    return new Split(before(program, moving, frontier), after(program, moving, frontier));
  }

  /** The lines that depend on parameters, and on nothing else. */
  private static BitSet fixed(List<Line> lines, int moving) {
    BitSet fixed = new BitSet();
    BitSet moves = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.operation() instanceof Operation.Leaf leaf) {
        fixed.set(i, leaf.position() >= moving);
        moves.set(i, leaf.position() < moving);
      } else {
        moves.set(i, line.arguments().stream().anyMatch(moves::get));
        fixed.set(i, !moves.get(i) && line.arguments().stream().anyMatch(fixed::get));
      }
    }
    return fixed;
  }

  private static Program before(Program program, int moving, List<Integer> frontier) {
    List<ArraySpec> leaves = program.leaves().subList(moving, program.leaves().size());
    Picking picking = new Picking(program);
    for (int line : frontier) {
      picking.pick(line, -moving);
    }
    return picking.program(leaves, frontier);
  }

  private static Program after(Program program, int moving, List<Integer> frontier) {
    List<ArraySpec> leaves = new ArrayList<>(program.leaves().subList(0, moving));
    Picking picking = new Picking(program);
    for (int line : frontier) {
      picking.leaf(line, leaves.size());
      leaves.add(program.lines().get(line).spec());
    }
    for (int line : program.results()) {
      picking.pick(line, 0);
    }
    return picking.program(leaves, program.results());
  }

  /** Lines picked from a program, with all that they need. */
  private static final class Picking {
    private final Program program;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    Picking(Program program) {
      this.program = program;
    }

    /** Makes a line an argument. */
    void leaf(int line, int position) {
      add(
          line,
          new Line(new Operation.Leaf(position), List.of(), program.lines().get(line).spec()));
    }

    /** Picks a line; arguments of the program move by a distance. */
    void pick(int number, int by) {
      BitSet needed = new BitSet();
      needed.set(number);
      for (int i = number; i >= 0; i = needed.previousSetBit(i - 1)) {
        if (places.containsKey(i)) {
          needed.clear(i);
        } else {
          program.lines().get(i).arguments().forEach(needed::set);
        }
      }
      for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
        Line line = program.lines().get(i);
        if (line.operation() instanceof Operation.Leaf leaf) {
          leaf(i, leaf.position() + by);
        } else if (!places.containsKey(i)) {
          add(i, new Line(line.operation(), at(line.arguments()), line.spec()));
        }
      }
    }

    private void add(int number, Line line) {
      places.put(number, lines.size());
      lines.add(line);
    }

    private List<Integer> at(List<Integer> numbers) {
      return numbers.stream().map(places::get).toList();
    }

    Program program(List<ArraySpec> leaves, List<Integer> results) {
      return new Program(leaves, List.copyOf(lines), at(results));
    }
  }
}
