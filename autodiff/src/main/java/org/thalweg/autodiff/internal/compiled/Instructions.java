package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;

import java.util.function.IntConsumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.thalweg.array.DType;

/**
 * The instructions of operations: those of plain arrays' loops, so that values are the same to the
 * last bit. An operation asks for its arguments to be pushed, in any order and number, and leaves
 * its value on the stack.
 */
final class Instructions {
  static final String MATH = "java/lang/Math";
  static final String SCALARS = "org/thalweg/array/spi/Scalars";
  static final String INTEGERS = Type.getInternalName(Integers.class);

  private final MethodVisitor code;
  private final IntConsumer push;

  /**
   * Instructions of one operation.
   *
   * @param code where they go
   * @param push pushes an argument, by its position
   */
  Instructions(MethodVisitor code, IntConsumer push) {
    this.code = code;
    this.push = push;
  }

  /**
   * Pushes the value of an operation.
   *
   * @param operation the operation
   * @param from the data type of its last argument
   * @param to its own
   */
  void emit(Operation operation, DType from, DType to) {
    if (operation instanceof Operation.OfOne one) {
      new UnaryInstructions(this, from).emit(one.function());
    } else if (operation instanceof Operation.OfTwo two) {
      new BinaryInstructions(this, from).emit(two.function());
    } else if (operation instanceof Operation.Cast) {
      new CastInstructions(this, from, to).emit();
    } else if (operation instanceof Operation.Where) {
      where();
    } else {
      throw new IllegalStateException("no instructions for " + operation);
    }
  }

  private void where() {
    push(0);
    choose(IFEQ, () -> push(1), () -> push(2));
  }

  void push(int position) {
    push.accept(position);
  }

  void insn(int opcode) {
    code.visitInsn(opcode);
  }

  /** An instruction on numbers of a kind, named by the one on ints. */
  void insn(int ofInts, Register kind) {
    code.visitInsn(kind.opcode(ofInts));
  }

  void constant(Object number) {
    code.visitLdcInsn(number);
  }

  void narrow(DType dtype) {
    Register.narrow(code, dtype);
  }

  void call(String owner, String name, Type result, Type... arguments) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, owner, name, Type.getMethodDescriptor(result, arguments), false);
  }

  /** A function of one number to the same kind. */
  void call(String owner, String name, Register kind) {
    call(owner, name, kind.type, kind.type);
  }

  /** A function of two numbers to the same kind. */
  void call2(String owner, String name, Register kind) {
    call(owner, name, kind.type, kind.type, kind.type);
  }

  /** 1 unless a jump is taken, which leaves 0. */
  void truth(int jump) {
    choose(jump, () -> insn(ICONST_1), () -> insn(ICONST_0));
  }

  /** One thing unless a jump is taken, which leads to the other. */
  void choose(int jump, Runnable stay, Runnable jumped) {
    Label away = new Label();
    Label end = new Label();
    code.visitJumpInsn(jump, away);
    stay.run();
    code.visitJumpInsn(GOTO, end);
    code.visitLabel(away);
    jumped.run();
    code.visitLabel(end);
  }
}
