package org.thalweg.autodiff.internal.compiled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which operation of a loop is computed where. What depends on nothing that changes is computed
 * once; what depends on parameters of an element, once for the element; the rest at every step.
 * Each of the three is cut in pieces of bounded length, because HotSpot does not compile methods of
 * more than 8,000 bytes. What one piece computes and another needs goes through scratch memory.
 */
final class Schedule {
  /** Operations in a piece: of 20 bytes or so, and what is stored and loaded for them. */
  static final int LONGEST = 200;

  /**
   * Operations that are computed one after the other.
   *
   * @param reach how often: for ALL once, for ELEMENT once for each, for GRID always
   * @param lines the operations
   * @param last whether the results are stored behind them
   */
  record Piece(Reach reach, List<Integer> lines, boolean last) {}

  final LoopSpec spec;
  final List<Piece> pieces = new ArrayList<>();

  /** The scratch memory of the lines that have some. */
  final Map<Integer, Slot> scratch = new HashMap<>();

  private final List<Line> lines;
  private final Reach[] reach;
  private final int[] pieceOf;

  Schedule(LoopSpec spec) {
    this.spec = spec;
    this.lines = spec.program().lines();
    this.reach = new Reach[lines.size()];
    this.pieceOf = new int[lines.size()];
    for (int i = 0; i < reach.length; i++) {
      reach[i] = reachOf(lines.get(i));
    }
    for (Reach each : List.of(Reach.ALL, Reach.ELEMENT, Reach.GRID)) {
      cut(each);
    }
    for (int i = 0; i < pieces.size(); i++) {
      crossing(i);
    }
  }

  /** How often a line changes: ALL, ELEMENT or GRID. */
  private Reach reachOf(Line line) {
    if (line.operation() instanceof Operation.Leaf leaf) {
      boolean moves = leaf.position() < spec.carry() + spec.inputs();
      return moves ? Reach.GRID : spec.reach(leaf.position());
    }
    Reach most = Reach.ALL;
    for (int argument : line.arguments()) {
      most = most.compareTo(reach[argument]) < 0 ? reach[argument] : most;
    }
    return most;
  }

  private void cut(Reach of) {
    List<Integer> next = new ArrayList<>();
    for (int i = 0; i < reach.length; i++) {
      Line line = lines.get(i);
      if (reach[i] == of && !line.isLeaf() && !line.isLiteral()) {
        if (next.size() == LONGEST) {
          add(of, next, false);
          next = new ArrayList<>();
        }
        next.add(i);
      }
    }
    if (of == Reach.GRID || !next.isEmpty()) {
      add(of, next, of == Reach.GRID);
    }
  }

  private void add(Reach of, List<Integer> numbers, boolean last) {
    for (int number : numbers) {
      pieceOf[number] = pieces.size();
    }
    pieces.add(new Piece(of, List.copyOf(numbers), last));
  }

  /** Gives scratch memory to what a piece takes from another. */
  private void crossing(int piece) {
    for (int number : needed(pieces.get(piece))) {
      Line line = lines.get(number);
      boolean computed = !line.isLeaf() && !line.isLiteral();
      if (computed && pieceOf[number] != piece && !scratch.containsKey(number)) {
        int index = spec.program().leaves().size() + spec.outputs() + scratch.size();
        Reach held = reach[number] == Reach.ALL ? Reach.ALL : ofElement();
        scratch.put(number, new Slot(index, line.dtype(), held));
      }
    }
  }

  /** Scratch memory of elements: of a block of them, or of all in a sweep. */
  private Reach ofElement() {
    return spec.sweeps() ? Reach.ELEMENT : Reach.BLOCK;
  }

  /** How many arrays a loop of the schedule takes; those of a sweep's order come behind them. */
  int arrays() {
    return spec.program().leaves().size() + spec.outputs() + scratch.size();
  }

  /** The lines whose values a piece uses, each as often as it does. */
  List<Integer> needed(Piece piece) {
    List<Integer> needed = new ArrayList<>();
    for (int number : piece.lines()) {
      needed.addAll(lines.get(number).arguments());
    }
    if (piece.last()) {
      needed.addAll(spec.program().results());
    }
    return needed;
  }

  Line line(int number) {
    return lines.get(number);
  }

  /** How many pieces are computed at every step. */
  long steps() {
    return pieces.stream().filter(piece -> piece.reach() == Reach.GRID).count();
  }

  /** Where a line that a piece does not compute is found. */
  Slot slot(int number) {
    Line line = lines.get(number);
    if (line.operation() instanceof Operation.Leaf leaf) {
      return new Slot(leaf.position(), line.dtype(), spec.reach(leaf.position()));
    }
    Slot slot = scratch.get(number);
    if (slot == null) {
      throw new IllegalStateException("line " + number + " has no scratch memory");
    }
    return slot;
  }

  /** Where what flows is kept between elements. */
  Slot incoming(int flow) {
    return new Slot(spec.carry() + flow, spec.flowing(), Reach.INCOMING);
  }

  Slot output(int output) {
    return new Slot(
        spec.program().leaves().size() + output, spec.output(output).dtype(), Reach.GRID);
  }
}
