package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.D2F;
import static org.objectweb.asm.Opcodes.D2I;
import static org.objectweb.asm.Opcodes.D2L;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.F2D;
import static org.objectweb.asm.Opcodes.I2D;
import static org.objectweb.asm.Opcodes.I2F;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.L2D;
import static org.objectweb.asm.Opcodes.L2F;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LCMP;

import org.objectweb.asm.Type;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;

/**
 * The instructions from one data type to another: floats are truncated toward zero, NaN to 0 and
 * what is out of range to the nearest bound; integers keep the lower bits that fit.
 */
final class CastInstructions {
  private final Instructions to;
  private final DType from;
  private final DType into;
  private final Register source;
  private final Register target;

  CastInstructions(Instructions to, DType from, DType into) {
    this.to = to;
    this.from = from;
    this.into = into;
    this.source = Register.of(from);
    this.target = Register.of(into);
  }

  void emit() {
    to.push(0);
    if (into == DType.BOOL) {
      truth();
    } else if (from.isRealFloating()) {
      ofFloat();
    } else {
      ofInteger();
    }
  }

  private void truth() {
    switch (source) {
      case INT -> {}
      case LONG -> {
        to.constant(0L);
        to.insn(LCMP);
      }
      case FLOAT, DOUBLE -> {
        widen();
        to.constant(0.0);
        to.insn(DCMPL);
      }
    }
    to.truth(IFEQ);
  }

  private void widen() {
    if (source == Register.FLOAT) {
      to.insn(F2D);
    }
  }

  private void ofFloat() {
    widen();
    if (into == DType.UINT64) {
      to.call(Instructions.SCALARS, "toUnsigned", Type.LONG_TYPE, Type.DOUBLE_TYPE);
      return;
    }
    switch (target) {
      case FLOAT -> to.insn(D2F);
      case INT -> {
        to.insn(D2I);
        clamp();
      }
      case LONG -> {
        to.insn(D2L);
        clamp();
      }
      case DOUBLE -> {}
    }
  }

  /** What is narrower than the register that holds it has nearer bounds. */
  private void clamp() {
    if (into.bits() == 64 || into == DType.INT32) {
      return;
    }
    boolean unsigned = into.kind() == DTypeKind.UNSIGNED_INTEGER;
    long least = unsigned ? 0 : -1L << (into.bits() - 1);
    long greatest = unsigned ? (1L << into.bits()) - 1 : ~least;
    to.constant(target == Register.INT ? (Object) (int) least : (Object) least);
    to.call2(Instructions.MATH, "max", target);
    to.constant(target == Register.INT ? (Object) (int) greatest : (Object) greatest);
    to.call2(Instructions.MATH, "min", target);
  }

  private void ofInteger() {
    if (from == DType.UINT64 && into.isRealFloating()) {
      String name = target == Register.FLOAT ? "unsignedToFloat" : "unsignedToDouble";
      to.call(Instructions.SCALARS, name, target.type, Type.LONG_TYPE);
      return;
    }
    boolean ofLong = source == Register.LONG;
    switch (target) {
      case DOUBLE -> to.insn(ofLong ? L2D : I2D);
      case FLOAT -> to.insn(ofLong ? L2F : I2F);
      case LONG -> {
        if (!ofLong) {
          to.insn(I2L);
        }
      }
      case INT -> {
        if (ofLong) {
          to.insn(L2I);
        }
      }
    }
    to.narrow(into);
  }
}
