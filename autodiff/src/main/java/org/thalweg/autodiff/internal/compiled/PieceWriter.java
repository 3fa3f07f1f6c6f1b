package org.thalweg.autodiff.internal.compiled;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.ISTORE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes one piece of a schedule as a method: what does not change in front, then loops over steps
 * and elements, in which every value is a local variable.
 */
final class PieceWriter {
  private final MethodVisitor code;
  private final Schedule schedule;
  private final LoopSpec spec;
  private final Schedule.Piece piece;
  private final LoopCode loops;

  /** The lines that the piece takes from memory. */
  private final Set<Integer> operands = new LinkedHashSet<>();

  /** The lines that are computed where they are used. */
  private final Set<Integer> late;

  private final Map<Integer, Integer> locals = new HashMap<>();
  private final Map<Integer, Integer> arrays = new HashMap<>();
  private int free = LoopCode.FREE;

  /** Whether the steps of one element follow each other. */
  private boolean oneByOne;

  PieceWriter(MethodVisitor code, Schedule schedule, Schedule.Piece piece) {
    this.code = code;
    this.schedule = schedule;
    this.spec = schedule.spec;
    this.piece = piece;
    this.loops = new LoopCode(code);
    this.late = Costs.late(schedule, piece);
    Set<Integer> own = new HashSet<>(piece.lines());
    for (int number : schedule.needed(piece)) {
      if (!own.contains(number) && !schedule.line(number).isLiteral()) {
        operands.add(number);
      }
    }
  }

  /** What is computed once, or once for each element. */
  void prepare() {
    fetchArrays();
    load(Reach.ALL);
    if (piece.reach() == Reach.ALL) {
      compute();
    } else {
      loops.elements(this::element);
    }
  }

  /** Steps, each for all elements before the next. */
  void rows() {
    fetchArrays();
    load(Reach.ALL);
    loops.steps(
        spec.backward(),
        () -> {
          load(Reach.STEP);
          loops.elements(
              () -> {
                element();
                storeOutputs();
                storeCarry();
              });
        });
  }

  private void element() {
    load(Reach.ELEMENT);
    load(Reach.BLOCK);
    load(Reach.DELAYED);
    load(Reach.GRID);
    compute();
  }

  /** Steps, each for all nodes in the order of a sweep. */
  void sweep() {
    fetchArrays();
    FlowCode flows = new FlowCode(code, loops, schedule);
    free = flows.fetch(free);
    load(Reach.ALL);
    loops.steps(
        spec.backward(),
        () -> {
          load(Reach.STEP);
          loops.elements(
              () -> {
                free = flows.visit(free);
                loadIncoming(flows);
                element();
                storeOutputs();
                storeCarry();
                handOn(flows);
              });
        });
  }

  private void loadIncoming(FlowCode flows) {
    for (int number : operands) {
      Slot slot = schedule.slot(number);
      if (slot.reach() == Reach.INCOMING) {
        free = flows.load(held(arrays, slot.index()), local(number), free);
      }
    }
  }

  private void handOn(FlowCode flows) {
    for (int i = 0; piece.last() && i < spec.flows().count(); i++) {
      int number = result(spec.carry() + i);
      flows.handOn(held(arrays, spec.carry() + i), () -> push(number));
    }
  }

  /** Steps, all of an element before those of the next: the carry stays in local variables. */
  void columns() {
    oneByOne = true;
    fetchArrays();
    load(Reach.ALL);
    loops.elements(
        () -> {
          load(Reach.ELEMENT);
          load(Reach.BLOCK);
          List<Integer> carry = loadCarry();
          loops.steps(
              spec.backward(),
              () -> {
                load(Reach.STEP);
                load(Reach.GRID);
                compute();
                storeOutputs();
                next(carry);
              });
          for (int i = 0; i < carry.size(); i++) {
            storeFrom(carrySlot(i), carry.get(i));
          }
        });
  }

  // Memory

  private void fetchArrays() {
    for (int number : operands) {
      fetch(schedule.slot(number));
    }
    for (int number : piece.lines()) {
      if (schedule.scratch.containsKey(number)) {
        fetch(schedule.slot(number));
      }
    }
    if (piece.last()) {
      for (int i = 0; i < spec.carry(); i++) {
        fetch(carrySlot(i));
      }
      for (int i = 0; i < spec.flows().count(); i++) {
        fetch(schedule.incoming(i));
      }
      for (int i = 0; i < spec.outputs(); i++) {
        if (spec.putsOut(i)) {
          fetch(schedule.output(i));
        }
      }
    }
  }

  private void fetch(Slot slot) {
    if (!arrays.containsKey(slot.index())) {
      code.visitVarInsn(ALOAD, LoopCode.ARRAYS);
      code.visitLdcInsn(slot.index());
      code.visitInsn(AALOAD);
      code.visitTypeInsn(CHECKCAST, Register.array(slot.dtype()));
      code.visitVarInsn(ASTORE, free);
      arrays.put(slot.index(), free++);
    }
  }

  private Slot carrySlot(int carry) {
    return new Slot(carry, spec.program().leaves().get(carry).dtype(), Reach.ELEMENT);
  }

  /** Pushes a slot's array and index. */
  private void address(Slot slot) {
    code.visitVarInsn(ALOAD, held(arrays, slot.index()));
    loops.index(slot.reach());
  }

  private void load(Reach reach) {
    for (int number : operands) {
      Slot slot = schedule.slot(number);
      if (slot.reach() == reach) {
        load(slot, local(number));
      }
    }
  }

  private void load(Slot slot, int local) {
    address(slot);
    Register.load(code, slot.dtype());
    code.visitVarInsn(Register.of(slot.dtype()).opcode(ISTORE), local);
  }

  private static int held(Map<Integer, Integer> places, int number) {
    return Objects.requireNonNull(places.get(number));
  }

  private int local(int number) {
    int local = reserve(Register.of(schedule.line(number).dtype()));
    locals.put(number, local);
    return local;
  }

  private int reserve(Register kind) {
    int local = free;
    free += kind.type.getSize();
    return local;
  }

  private void storeFrom(Slot slot, int local) {
    address(slot);
    code.visitVarInsn(Register.of(slot.dtype()).opcode(ILOAD), local);
    Register.store(code, slot.dtype());
  }

  private void store(Slot slot, int number) {
    address(slot);
    push(number);
    Register.store(code, slot.dtype());
  }

  // Values

  private void compute() {
    for (int number : piece.lines()) {
      Line line = schedule.line(number);
      if (late.contains(number)) {
        continue;
      }
      emit(line);
      code.visitVarInsn(Register.of(line.dtype()).opcode(ISTORE), local(number));
      if (schedule.scratch.containsKey(number)) {
        store(schedule.slot(number), number);
      }
    }
  }

  private void emit(Line line) {
    int last = line.argument(line.arguments().size() - 1);
    Instructions to = new Instructions(code, at -> push(line.argument(at)));
    Optional<Bound> bound = oneByOne ? Bound.of(schedule, line) : Optional.empty();
    if (bound.isPresent()) {
      bound.get().emit(to, Register.of(line.dtype()));
      return;
    }
    to.emit(line.operation(), schedule.line(last).dtype(), line.dtype());
  }

  private void push(int number) {
    Line line = schedule.line(number);
    if (late.contains(number)) {
      emit(line);
    } else if (line.operation() instanceof Operation.Literal literal) {
      Register.push(code, literal, line.dtype());
    } else {
      code.visitVarInsn(Register.of(line.dtype()).opcode(ILOAD), held(locals, number));
    }
  }

  // Results

  private int result(int position) {
    return spec.program().results().get(position);
  }

  private void storeOutputs() {
    for (int i = 0; piece.last() && i < spec.outputs(); i++) {
      if (spec.putsOut(i)) {
        store(schedule.output(i), result(spec.carry() + i));
      }
    }
  }

  private void storeCarry() {
    for (int i = 0; piece.last() && i < spec.carry(); i++) {
      store(carrySlot(i), result(i));
    }
  }

  private List<Integer> loadCarry() {
    List<Integer> carry = new ArrayList<>();
    for (int i = 0; i < spec.carry(); i++) {
      carry.add(carryLocal(carrySlot(i)));
    }
    return carry;
  }

  /** Where a carry is held: where the operations take it from, if they do. */
  private int carryLocal(Slot slot) {
    for (int number : operands) {
      if (schedule.slot(number).equals(slot)) {
        return held(locals, number);
      }
    }
    int local = reserve(Register.of(slot.dtype()));
    load(slot, local);
    return local;
  }

  /** The carry of the next step: all are read before any is written. */
  private void next(List<Integer> carry) {
    for (int i = 0; i < carry.size(); i++) {
      push(result(i));
    }
    for (int i = carry.size() - 1; i >= 0; i--) {
      code.visitVarInsn(Register.of(carrySlot(i).dtype()).opcode(ISTORE), carry.get(i));
    }
  }
}
