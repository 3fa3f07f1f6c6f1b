package org.thalweg.autodiff.internal.compiled;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What operations cost: transcendental functions take ten times what arithmetic does. */
final class Costs {
  private Costs() {}

  /** Whether a line takes far longer than to read a number from memory. */
  static boolean isCostly(Program program, Line line) {
    if (line.operation() instanceof Operation.OfOne one) {
      return switch (one.function()) {
        case ACOS, ACOSH, ASIN, ASINH, ATAN, ATANH, COS, COSH, EXP, EXPM1 -> true;
        case LOG, LOG1P, LOG2, LOG10, SIN, SINH, TAN, TANH -> true;
        default -> false;
      };
    } else if (line.operation() instanceof Operation.OfTwo two) {
      return switch (two.function()) {
        case ATAN2, HYPOT, LOGADDEXP -> true;
        case POW -> !Identities.isShortPower(program.lines().get(line.argument(1)));
        default -> false;
      };
    }
    return false;
  }

  /**
   * The costly lines of a piece whose only use is as one side of a choice, so that they need not be
   * computed where the other is taken.
   */
  static Set<Integer> late(Schedule schedule, Schedule.Piece piece) {
    Map<Integer, Integer> uses = new HashMap<>();
    schedule.needed(piece).forEach(number -> uses.merge(number, 1, Integer::sum));
    Set<Integer> late = new HashSet<>();
    for (int number : piece.lines()) {
      Line line = schedule.line(number);
      if (line.operation() instanceof Operation.Where) {
        for (int side : List.of(line.argument(1), line.argument(2))) {
          boolean once = uses.getOrDefault(side, 0) == 1 && !schedule.scratch.containsKey(side);
          if (once
              && piece.lines().contains(side)
              && isCostly(schedule.spec.program(), schedule.line(side))) {
            late.add(side);
          }
        }
      }
    }
    return late;
  }
}
