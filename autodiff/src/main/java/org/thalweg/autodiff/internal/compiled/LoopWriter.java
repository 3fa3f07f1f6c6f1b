package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class of a loop: a method for each piece of its schedule, and those that call them.
 */
final class LoopWriter {
  private static final String NAME =
      Type.getInternalName(CompiledCode.class).replace("CompiledCode", "Compiled");

  private static final String DESCRIPTOR = "([Ljava/lang/Object;IIIII)V";
  private static final int PARAMETERS = 6;
  private static final int PART = ACC_PRIVATE | ACC_STATIC;

  private final Schedule schedule;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

  private LoopWriter(Schedule schedule) {
    this.schedule = schedule;
  }

  /** The class file, a {@link CompiledCode} without state. */
  static byte[] write(Schedule schedule) {
    return new LoopWriter(schedule).write();
  }

  private byte[] write() {
    writer.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL,
        NAME,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(CompiledCode.class)});
    constructor();
    for (int i = 0; i < schedule.pieces.size(); i++) {
      piece(i);
    }
    calls("prepare", piece -> piece.reach() != Reach.GRID, "piece");
    calls("rows", piece -> piece.reach() == Reach.GRID, "piece");
    calls(
        "columns",
        piece -> piece.last() && schedule.steps() == 1 && !schedule.spec.sweeps(),
        "column");
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor() {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void piece(int number) {
    Schedule.Piece piece = schedule.pieces.get(number);
    if (piece.reach() != Reach.GRID) {
      method(PART, "piece" + number, code -> writer(code, piece).prepare());
      return;
    }
    if (schedule.spec.sweeps()) {
      method(PART, "piece" + number, code -> writer(code, piece).sweep());
      return;
    }
    method(PART, "piece" + number, code -> writer(code, piece).rows());
    if (schedule.steps() == 1) {
      method(PART, "column" + number, code -> writer(code, piece).columns());
    }
  }

  private PieceWriter writer(MethodVisitor code, Schedule.Piece piece) {
    return new PieceWriter(code, schedule, piece);
  }

  private void method(int access, String name, Consumer<MethodVisitor> body) {
    MethodVisitor code = writer.visitMethod(access, name, DESCRIPTOR, null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** A method that hands its parameters to those of some pieces. */
  private void calls(String name, Predicate<Schedule.Piece> which, String to) {
    method(
        ACC_PUBLIC,
        name,
        code -> {
          for (int i = 0; i < schedule.pieces.size(); i++) {
            if (which.test(schedule.pieces.get(i))) {
              call(code, to + i);
            }
          }
        });
  }

  private void call(MethodVisitor code, String name) {
    code.visitVarInsn(ALOAD, 1);
    for (int i = 2; i <= PARAMETERS; i++) {
      code.visitVarInsn(ILOAD, i);
    }
    code.visitMethodInsn(INVOKESTATIC, NAME, name, DESCRIPTOR, false);
  }
}
