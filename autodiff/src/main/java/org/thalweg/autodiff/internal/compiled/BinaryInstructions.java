package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.D2F;
import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.F2D;
import static org.objectweb.asm.Opcodes.FCMPG;
import static org.objectweb.asm.Opcodes.FCMPL;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IAND;
import static org.objectweb.asm.Opcodes.IDIV;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.IOR;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.IXOR;
import static org.objectweb.asm.Opcodes.LCMP;

import org.objectweb.asm.Type;
import org.thalweg.array.DType;
import org.thalweg.array.engine.Binary;

/** The instructions of functions of two numbers of one data type. */
final class BinaryInstructions {
  private final Instructions to;
  private final DType dtype;
  private final Register kind;

  BinaryInstructions(Instructions to, DType dtype) {
    this.to = to;
    this.dtype = dtype;
    this.kind = Register.of(dtype);
  }

  void emit(Binary function) {
    switch (function) {
      case ADD -> arithmetic(IADD);
      case SUBTRACT -> arithmetic(ISUB);
      case MULTIPLY -> arithmetic(IMUL);
      case DIVIDE -> arithmetic(IDIV);
      case BITWISE_AND, LOGICAL_AND -> arithmetic(IAND);
      case BITWISE_OR, LOGICAL_OR -> arithmetic(IOR);
      case BITWISE_XOR, LOGICAL_XOR -> arithmetic(IXOR);
      case EQUAL -> compare(IFNE, false);
      case NOT_EQUAL -> compare(IFEQ, false);
      case LESS -> compare(IFGE, true);
      case LESS_EQUAL -> compare(IFGT, true);
      case GREATER -> compare(IFLE, false);
      case GREATER_EQUAL -> compare(IFLT, false);
      case MAXIMUM -> extreme("max");
      case MINIMUM -> extreme("min");
      case COPYSIGN -> call(Instructions.SCALARS, "copysign");
      case NEXTAFTER -> nextafter();
      case BITWISE_LEFT_SHIFT -> shift("leftShift");
      case BITWISE_RIGHT_SHIFT ->
          shift(dtype == DType.UINT64 ? "rightShiftUnsigned" : "rightShift");
      case FLOOR_DIVIDE -> floorDivide();
      default -> general(function);
    }
  }

  private void both() {
    to.push(0);
    to.push(1);
  }

  private void arithmetic(int ofInts) {
    both();
    to.insn(ofInts, kind);
    to.narrow(dtype);
  }

  private void call(String owner, String name) {
    both();
    to.call2(owner, name, kind);
  }

  /**
   * A truth that a jump denies.
   *
   * @param jump the jump, on the sign of the comparison
   * @param upward whether NaN counts as greater, for the jump to be taken
   */
  private void compare(int jump, boolean upward) {
    both();
    if (dtype == DType.UINT64) {
      to.call("java/lang/Long", "compareUnsigned", Type.INT_TYPE, kind.type, kind.type);
    } else {
      switch (kind) {
        case INT -> to.call("java/lang/Integer", "compare", Type.INT_TYPE, kind.type, kind.type);
        case LONG -> to.insn(LCMP);
        case FLOAT -> to.insn(upward ? FCMPG : FCMPL);
        case DOUBLE -> to.insn(upward ? DCMPG : DCMPL);
      }
    }
    to.truth(jump);
  }

  private void extreme(String name) {
    if (dtype == DType.UINT64) {
      call(Instructions.INTEGERS, name + "Unsigned");
    } else {
      call(Instructions.MATH, name);
    }
  }

  private void nextafter() {
    both();
    if (kind == Register.FLOAT) {
      to.insn(F2D);
    }
    to.call(Instructions.MATH, "nextAfter", kind.type, kind.type, Type.DOUBLE_TYPE);
  }

  private void shift(String name) {
    call(Instructions.SCALARS, name);
    to.narrow(dtype);
  }

  private void floorDivide() {
    if (dtype.isRealFloating()) {
      both();
      to.insn(IDIV, kind);
      widen();
      to.call(Instructions.MATH, "floor", Register.DOUBLE);
      round();
    } else {
      ofIntegers("floorDivide");
    }
  }

  private void general(Binary function) {
    if (!dtype.isRealFloating()) {
      ofIntegers(function.function());
      return;
    }
    to.push(0);
    widen();
    to.push(1);
    widen();
    boolean ofJava = function == Binary.ATAN2 || function == Binary.HYPOT;
    String owner = ofJava ? Instructions.MATH : Instructions.SCALARS;
    to.call2(owner, function.function(), Register.DOUBLE);
    round();
  }

  /** Single precision is computed in double precision... */
  private void widen() {
    if (kind == Register.FLOAT) {
      to.insn(F2D);
    }
  }

  /** ... and rounded once. */
  private void round() {
    if (kind == Register.FLOAT) {
      to.insn(D2F);
    }
  }

  private void ofIntegers(String name) {
    both();
    if (dtype == DType.UINT64) {
      to.call2(Instructions.INTEGERS, name + "Unsigned", kind);
    } else if (kind == Register.LONG && !name.equals("pow")) {
      to.call2(Instructions.SCALARS, name, kind);
    } else {
      to.call2(Instructions.INTEGERS, name, kind);
    }
    to.narrow(dtype);
  }
}
