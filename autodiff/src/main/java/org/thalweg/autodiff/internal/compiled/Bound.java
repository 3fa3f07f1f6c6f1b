package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.FCMPG;
import static org.objectweb.asm.Opcodes.FCMPL;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLT;

import java.util.Optional;
import org.thalweg.array.engine.Binary;

/**
 * A maximum or minimum with a literal, by a jump. Where the steps of one element follow each other,
 * a jump that is foreseen costs nothing, and an instruction that waits for both numbers delays all
 * that waits for it.
 *
 * @param lower whether it is a maximum: a bound from below
 * @param position the literal's position among the arguments
 */
record Bound(boolean lower, int position) {
  /** The bound that a line is, if it is one. */
  static Optional<Bound> of(Schedule schedule, Line line) {
    if (line.operation() instanceof Operation.OfTwo two
        && (two.function() == Binary.MAXIMUM || two.function() == Binary.MINIMUM)
        && line.dtype().isRealFloating()) {
      boolean lower = two.function() == Binary.MAXIMUM;
      for (int i = 0; i < 2; i++) {
        if (schedule.line(line.argument(i)).operation() instanceof Operation.Literal literal
            && decides(lower, literal.value())) {
          return Optional.of(new Bound(lower, i));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a comparison is enough: not with NaN, nor with the zero that loses to the other one.
   */
  private static boolean decides(boolean lower, double literal) {
    double losing = lower ? -0.0 : 0.0;
    return !Double.isNaN(literal) && Double.compare(literal, losing) != 0;
  }

  /** Pushes the bound where it is reached, else the number; NaN stays NaN. */
  void emit(Instructions to, Register kind) {
    to.push(1 - position);
    to.push(position);
    if (kind == Register.FLOAT) {
      to.insn(lower ? FCMPG : FCMPL);
    } else {
      to.insn(lower ? DCMPG : DCMPL);
    }
    to.choose(lower ? IFGT : IFLT, () -> to.push(position), () -> to.push(1 - position));
  }
}
