package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IALOAD;
import static org.objectweb.asm.Opcodes.IASTORE;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.ISTORE;

import org.objectweb.asm.MethodVisitor;
import org.thalweg.array.DType;

/**
 * Writes how what flows goes from node to node in a sweep.
 *
 * <p>Each flow has memory of one number for each position, and one behind them. Where every node
 * has one edge out, it holds the sums of what comes in: a node takes its own, leaves 0 and adds to
 * the next. Else it holds what goes out, and a node sums up what those before it left there; the
 * number behind them all stays 0.
 */
final class FlowCode {
  private final MethodVisitor code;
  private final LoopCode loops;
  private final Passage passage;
  private final DType dtype;
  private final Register kind;
  private final int order;

  // Local variables.
  private int nodes;
  private int links;
  private int weights;
  private int starts;

  FlowCode(MethodVisitor code, LoopCode loops, Schedule schedule) {
    this.code = code;
    this.loops = loops;
    this.passage = schedule.spec.flows().passage();
    this.dtype = schedule.spec.flowing();
    this.kind = Register.of(dtype);
    this.order = schedule.arrays();
  }

  /** Fetches the arrays of the order to local variables. Returns the next that is free. */
  int fetch(int free) {
    nodes = fetch(0, "[I", free);
    links = fetch(1, "[I", free + 1);
    weights = fetch(2, Register.array(dtype), free + 2);
    starts = fetch(3, "[I", free + 3);
    return free + 4;
  }

  private int fetch(int number, String type, int local) {
    code.visitVarInsn(ALOAD, LoopCode.ARRAYS);
    code.visitLdcInsn(order + number);
    code.visitInsn(AALOAD);
    code.visitTypeInsn(CHECKCAST, type);
    code.visitVarInsn(ASTORE, local);
    return local;
  }

  /** Sets out on a position. Returns the next free local variable. */
  int visit(int free) {
    code.visitVarInsn(ALOAD, nodes);
    loops.index(Reach.ELEMENT);
    code.visitInsn(IALOAD);
    code.visitVarInsn(ISTORE, free);
    loops.columnIn(free);
    return free + 1;
  }

  /** Loads what comes in by the memory of a flow. Returns the next free local variable. */
  int load(int memory, int to, int free) {
    switch (passage) {
      case ONE_OUT -> {
        code.visitVarInsn(ALOAD, memory);
        loops.index(Reach.INCOMING);
        insn(IALOAD);
      }
      case ONE_IN -> weighted(memory, () -> loops.index(Reach.ELEMENT));
      case MANY -> {
        return sum(memory, to, free);
      }
    }
    code.visitVarInsn(kind.opcode(ISTORE), to);
    return free;
  }

  private int sum(int memory, int to, int edge) {
    int end = edge + 1;
    zero();
    code.visitVarInsn(kind.opcode(ISTORE), to);
    start(0, edge);
    start(1, end);
    loops.loop(
        edge,
        IF_ICMPGE,
        end,
        () -> {
          code.visitVarInsn(kind.opcode(ILOAD), to);
          weighted(memory, () -> code.visitVarInsn(ILOAD, edge));
          insn(IADD);
          code.visitVarInsn(kind.opcode(ISTORE), to);
        },
        1);
    return edge + 2;
  }

  private void start(int further, int local) {
    code.visitVarInsn(ALOAD, starts);
    loops.index(Reach.ELEMENT);
    if (further > 0) {
      code.visitInsn(ICONST_1);
      code.visitInsn(IADD);
    }
    code.visitInsn(IALOAD);
    code.visitVarInsn(ISTORE, local);
  }

  /** Pushes what is at the other end of an edge, times the edge's weight. */
  private void weighted(int memory, Runnable edge) {
    weight(edge);
    code.visitVarInsn(ALOAD, memory);
    link(edge);
    insn(IALOAD);
    insn(IMUL);
  }

  private void weight(Runnable edge) {
    code.visitVarInsn(ALOAD, weights);
    edge.run();
    insn(IALOAD);
  }

  private void link(Runnable edge) {
    code.visitVarInsn(ALOAD, links);
    edge.run();
    code.visitInsn(IALOAD);
  }

  /** Hands on a value. */
  void handOn(int memory, Runnable value) {
    Runnable own = () -> loops.index(Reach.ELEMENT);
    code.visitVarInsn(ALOAD, memory);
    own.run();
    if (passage != Passage.ONE_OUT) {
      value.run();
      insn(IASTORE);
      return;
    }
    zero();
    insn(IASTORE);
    code.visitVarInsn(ALOAD, memory);
    link(own);
    code.visitInsn(DUP2);
    insn(IALOAD);
    weight(own);
    value.run();
    insn(IMUL);
    insn(IADD);
    insn(IASTORE);
  }

  private void zero() {
    Register.push(code, new Operation.Literal(0), dtype);
  }

  private void insn(int ofInts) {
    code.visitInsn(kind.opcode(ofInts));
  }
}
