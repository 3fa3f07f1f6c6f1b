package org.thalweg.autodiff.internal.compiled;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.thalweg.array.DType;

/**
 * How a number is held between instructions. Integers narrower than 32 bits and truth values are
 * held as {@code int}, uint32 as {@code long}: always as the numbers that they are.
 */
@SuppressWarnings("ImmutableEnumChecker") // types of ASM do not change
enum Register {
  INT(Type.INT_TYPE),
  LONG(Type.LONG_TYPE),
  FLOAT(Type.FLOAT_TYPE),
  DOUBLE(Type.DOUBLE_TYPE);

  private static final long UINT32 = 0xffffffffL;

  final Type type;

  Register(Type type) {
    this.type = type;
  }

  static Register of(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> DOUBLE;
      case FLOAT32 -> FLOAT;
      case INT64, UINT64, UINT32 -> LONG;
      default -> INT;
    };
  }

  /** An instruction such as {@link Opcodes#IADD} for this kind of number. */
  int opcode(int ofInts) {
    return type.getOpcode(ofInts);
  }

  /** How elements of a data type lie in Java memory. */
  private static Type memory(DType dtype) {
    return switch (dtype) {
      case FLOAT64 -> Type.DOUBLE_TYPE;
      case FLOAT32 -> Type.FLOAT_TYPE;
      case INT64, UINT64 -> Type.LONG_TYPE;
      case INT32, UINT32 -> Type.INT_TYPE;
      case INT16, UINT16 -> Type.SHORT_TYPE;
      default -> Type.BYTE_TYPE;
    };
  }

  /** The descriptor of an array in Java memory. */
  static String array(DType dtype) {
    return "[" + memory(dtype).getDescriptor();
  }

  /** New Java memory for elements of a data type. */
  static Object allocate(DType dtype, int length) {
    return switch (dtype) {
      case FLOAT64 -> new double[length];
      case FLOAT32 -> new float[length];
      case INT64, UINT64 -> new long[length];
      case INT32, UINT32 -> new int[length];
      case INT16, UINT16 -> new short[length];
      default -> new byte[length];
    };
  }

  /** From array and index to the number. */
  static void load(MethodVisitor code, DType dtype) {
    code.visitInsn(memory(dtype).getOpcode(Opcodes.IALOAD));
    switch (dtype) {
      case UINT8, UINT16 -> narrow(code, dtype);
      case UINT32 -> {
        code.visitInsn(Opcodes.I2L);
        narrow(code, dtype);
      }
      default -> {}
    }
  }

  /** From array, index and number to nothing. */
  static void store(MethodVisitor code, DType dtype) {
    if (dtype == DType.UINT32) {
      code.visitInsn(Opcodes.L2I);
    }
    code.visitInsn(memory(dtype).getOpcode(Opcodes.IASTORE));
  }

  /** From a wider number to the one that its lower bits are. */
  static void narrow(MethodVisitor code, DType dtype) {
    switch (dtype) {
      case INT8 -> code.visitInsn(Opcodes.I2B);
      case INT16 -> code.visitInsn(Opcodes.I2S);
      case UINT16 -> code.visitInsn(Opcodes.I2C);
      case UINT8 -> {
        code.visitLdcInsn(0xff);
        code.visitInsn(Opcodes.IAND);
      }
      case UINT32 -> {
        code.visitLdcInsn(UINT32);
        code.visitInsn(Opcodes.LAND);
      }
      default -> {}
    }
  }

  /** Pushes a literal. */
  static void push(MethodVisitor code, Operation.Literal literal, DType dtype) {
    switch (of(dtype)) {
      case DOUBLE -> code.visitLdcInsn(literal.value());
      case FLOAT -> code.visitLdcInsn((float) literal.value());
      case LONG -> code.visitLdcInsn(literal.bits());
      case INT -> code.visitLdcInsn((int) literal.bits());
    }
  }
}
