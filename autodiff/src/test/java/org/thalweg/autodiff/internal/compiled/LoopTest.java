package org.thalweg.autodiff.internal.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

class LoopTest {
  private static final ArraySpec NUMBER = new ArraySpec(Shape.SCALAR, DType.FLOAT64);

  /** {@code c' = k c + x} so many times over, and {@code k} of its own for each seed. */
  private static LoopSpec recurrence(int operations, double k) {
    Program program =
        Program.trace(List.of(NUMBER, NUMBER), (xp, x) -> List.of(next(xp, x, operations, k)))
            .expanded();
    return new LoopSpec(program, 1, 1, List.of(false, false), false, Flows.NONE);
  }

  private static <A> A next(ArrayNamespace<A> xp, List<A> x, int operations, double k) {
    A z = x.get(0);
    for (int i = 0; i < operations; i++) {
      A scaled = xp.multiply(z, k);
      A chosen = xp.where(xp.less(scaled, x.get(1)), scaled, xp.astype(xp.sign(z), DType.FLOAT64));
      z = xp.add(chosen, x.get(1));
    }
    return z;
  }

  @Test
  void classesGoWithTheirLoops() {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    double[] carry = {0};
    double[] inputs = {1, 2, 3};
    int before = classes.getLoadedClassCount();

    for (int i = 0; i < 1500; i++) {
      carry[0] = 0;
      Loop.compile(recurrence(2, i)).run(List.of(carry, inputs), List.of(), 3, 1);
      assertTrue(Double.isFinite(carry[0]));
    }

    for (int i = 0; i < 50 && classes.getLoadedClassCount() - before > 300; i++) {
      System.gc();
    }
    int more = classes.getLoadedClassCount() - before;
    assertTrue(more <= 300, more + " classes more are loaded");
  }

  @Test
  void whatIsComputedTwiceStandsOnce() {
    Program program =
        Program.trace(
            List.of(NUMBER),
            (xp, x) -> {
              Expression twice = xp.add(xp.exp(x.get(0)), xp.exp(x.get(0)));
              Expression unused = xp.sin(x.get(0));
              return List.of(unused.equals(twice) ? unused : twice);
            });

    assertEquals(2, program.operations());
  }

  @Test
  void onlyExactIdentitiesAreUsed() {
    assertEquals(0, operations((xp, x) -> List.of(xp.multiply(x.get(0), 1.0))));
    assertEquals(0, operations((xp, x) -> List.of(xp.divide(x.get(0), 1.0))));
    assertEquals(0, operations((xp, x) -> List.of(xp.subtract(x.get(0), 0.0))));
    assertEquals(0, operations((xp, x) -> List.of(xp.add(x.get(0), -0.0))));
    assertEquals(0, operations((xp, x) -> List.of(xp.negative(xp.negative(x.get(0))))));
    assertEquals(1, operations((xp, x) -> List.of(xp.add(x.get(0), 0.0))));
    assertEquals(1, operations((xp, x) -> List.of(xp.multiply(x.get(0), 0.0))));
    assertEquals(1, operations((xp, x) -> List.of(xp.subtract(x.get(0), x.get(0)))));
    assertEquals(1, operations((xp, x) -> List.of(xp.divide(x.get(0), x.get(0)))));
  }

  private static int operations(Program.Body body) {
    return Program.trace(List.of(NUMBER), body).expanded().operations();
  }

  /** HotSpot interprets methods of more than 8,000 bytes for ever. */
  @Test
  void noMethodIsTooLongToBeCompiled() {
    int[] longest = {0};
    byte[] file = LoopWriter.write(new Schedule(recurrence(400, 0.5)));
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9, new ClassWriter(0)) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String generic, String[] thrown) {
                MethodVisitor copy = super.visitMethod(access, name, type, generic, thrown);
                return new MethodVisitor(Opcodes.ASM9, copy) {
                  @Override
                  public void visitMaxs(int stack, int locals) {
                    Label end = new Label();
                    visitLabel(end);
                    longest[0] = Math.max(longest[0], end.getOffset());
                    super.visitMaxs(stack, locals);
                  }
                };
              }
            },
            0);

    assertTrue(longest[0] > 1000 && longest[0] < 8000, "the longest has " + longest[0] + " bytes");
  }
}
