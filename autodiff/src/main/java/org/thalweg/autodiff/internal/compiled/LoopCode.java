package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Writes the loops of a method with the parameters of {@link CompiledCode}, and their indices. */
final class LoopCode {
  /** The local variable of the arrays. */
  static final int ARRAYS = 0;

  /** The first local variable that is free. */
  static final int FREE = 9;

  private static final int WIDTH = 1;
  private static final int FROM = 2;
  private static final int TO = 3;
  private static final int FIRST = 4;
  private static final int LAST = 5;
  private static final int STEP = 6;
  private static final int ELEMENT = 7;

  /** Where the step's row starts. */
  private static final int ROW = 8;

  private final MethodVisitor code;

  /** The local variable of an element's place in a row. */
  private int column = ELEMENT;

  LoopCode(MethodVisitor code) {
    this.code = code;
  }

  /** Sets the local variable of an element's place in a row, where it is not the element itself. */
  void columnIn(int local) {
    column = local;
  }

  /** Pushes the index of a number for the step and element at hand. */
  void index(Reach reach) {
    switch (reach) {
      case ALL -> code.visitInsn(ICONST_0);
      case ELEMENT, INCOMING -> code.visitVarInsn(ILOAD, ELEMENT);
      case BLOCK -> difference(ELEMENT, FIRST);
      case STEP -> code.visitVarInsn(ILOAD, STEP);
      case DELAYED -> {
        // The first step has memory of its own, of one row.
        difference(ROW, WIDTH);
        code.visitInsn(ICONST_0);
        code.visitMethodInsn(INVOKESTATIC, Instructions.MATH, "max", "(II)I", false);
        code.visitVarInsn(ILOAD, column);
        code.visitInsn(IADD);
      }
      case GRID -> {
        code.visitVarInsn(ILOAD, ROW);
        code.visitVarInsn(ILOAD, column);
        code.visitInsn(IADD);
      }
    }
  }

  private void difference(int x, int y) {
    code.visitVarInsn(ILOAD, x);
    code.visitVarInsn(ILOAD, y);
    code.visitInsn(ISUB);
  }

  /** A loop over elements. */
  void elements(Runnable body) {
    code.visitVarInsn(ILOAD, FIRST);
    code.visitVarInsn(ISTORE, ELEMENT);
    loop(ELEMENT, IF_ICMPGE, LAST, body, 1);
  }

  /** A loop over steps, backward from the last one if asked. */
  void steps(boolean backward, Runnable body) {
    code.visitVarInsn(ILOAD, backward ? TO : FROM);
    code.visitVarInsn(ISTORE, STEP);
    if (backward) {
      code.visitIincInsn(STEP, -1);
    }
    loop(
        STEP,
        backward ? IF_ICMPLT : IF_ICMPGE,
        backward ? FROM : TO,
        () -> {
          code.visitVarInsn(ILOAD, STEP);
          code.visitVarInsn(ILOAD, WIDTH);
          code.visitInsn(IMUL);
          code.visitVarInsn(ISTORE, ROW);
          body.run();
        },
        backward ? -1 : 1);
  }

  /** A loop from what a counter holds, one by one up or down, until a comparison with a bound. */
  void loop(int counter, int leave, int bound, Runnable body, int by) {
    Label top = new Label();
    Label end = new Label();
    code.visitLabel(top);
    code.visitVarInsn(ILOAD, counter);
    code.visitVarInsn(ILOAD, bound);
    code.visitJumpInsn(leave, end);
    body.run();
    code.visitIincInsn(counter, by);
    code.visitJumpInsn(GOTO, top);
    code.visitLabel(end);
  }
}
