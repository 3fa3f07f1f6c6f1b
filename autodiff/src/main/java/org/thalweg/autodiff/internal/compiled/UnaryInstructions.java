package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.D2F;
import static org.objectweb.asm.Opcodes.F2D;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IDIV;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INEG;
import static org.objectweb.asm.Opcodes.IXOR;
import static org.objectweb.asm.Opcodes.LCMP;

import org.objectweb.asm.Type;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.engine.Unary;

/** The instructions of functions of one number. */
final class UnaryInstructions {
  private final Instructions to;
  private final DType dtype;
  private final Register kind;

  UnaryInstructions(Instructions to, DType dtype) {
    this.to = to;
    this.dtype = dtype;
    this.kind = Register.of(dtype);
  }

  void emit(Unary function) {
    switch (function) {
      case ABS -> {
        to.push(0);
        if (dtype.kind() != DTypeKind.UNSIGNED_INTEGER) {
          to.call(Instructions.MATH, "abs", kind);
        }
        to.narrow(dtype);
      }
      case NEGATIVE -> {
        to.push(0);
        to.insn(INEG, kind);
        to.narrow(dtype);
      }
      case SQUARE -> {
        to.push(0);
        to.push(0);
        to.insn(IMUL, kind);
        to.narrow(dtype);
      }
      case SIGN -> sign();
      case BITWISE_INVERT, LOGICAL_NOT -> invert();
      case RECIPROCAL -> {
        to.constant(kind == Register.FLOAT ? (Object) 1f : (Object) 1.0);
        to.push(0);
        to.insn(IDIV, kind);
      }
      case ISFINITE, ISINF, ISNAN -> test(function);
      case SIGNBIT -> signbit();
      case CONJ, REAL -> to.push(0);
      default -> inDoublePrecision(function);
    }
  }

  private void sign() {
    to.push(0);
    if (dtype.isRealFloating()) {
      to.call(Instructions.MATH, "signum", kind);
    } else if (kind == Register.INT) {
      to.call("java/lang/Integer", "signum", kind);
    } else {
      to.call(Instructions.INTEGERS, dtype == DType.UINT64 ? "signumUnsigned" : "signum", kind);
    }
  }

  private void invert() {
    to.push(0);
    if (dtype == DType.BOOL) {
      to.insn(ICONST_1);
    } else {
      to.constant(kind == Register.LONG ? Long.valueOf(-1) : (Object) Integer.valueOf(-1));
    }
    to.insn(IXOR, kind);
    to.narrow(dtype);
  }

  private void test(Unary function) {
    String name =
        switch (function) {
          case ISFINITE -> "isFinite";
          case ISINF -> "isInfinite";
          default -> "isNaN";
        };
    String owner = kind == Register.FLOAT ? "java/lang/Float" : "java/lang/Double";
    to.push(0);
    to.call(owner, name, Type.BOOLEAN_TYPE, kind.type);
  }

  private void signbit() {
    to.push(0);
    if (kind == Register.FLOAT) {
      to.call("java/lang/Float", "floatToRawIntBits", Type.INT_TYPE, Type.FLOAT_TYPE);
    } else {
      to.call("java/lang/Double", "doubleToRawLongBits", Type.LONG_TYPE, Type.DOUBLE_TYPE);
      to.constant(0L);
      to.insn(LCMP);
    }
    to.truth(IFGE);
  }

  /** Single precision is computed in double precision and rounded once. */
  private void inDoublePrecision(Unary function) {
    to.push(0);
    if (kind == Register.FLOAT) {
      to.insn(F2D);
    }
    to.call(owner(function), name(function), Register.DOUBLE);
    if (kind == Register.FLOAT) {
      to.insn(D2F);
    }
  }

  private static String owner(Unary function) {
    return switch (function) {
      case ACOSH, ASINH, ATANH, LOG2, TANH, TRUNC -> Instructions.SCALARS;
      default -> Instructions.MATH;
    };
  }

  private static String name(Unary function) {
    return function == Unary.ROUND ? "rint" : function.function();
  }
}
