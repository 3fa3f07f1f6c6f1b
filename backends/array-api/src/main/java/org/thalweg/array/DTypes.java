package org.thalweg.array;

import java.util.ArrayList;
import java.util.List;

/** What the data type functions compute. */
final class DTypes {
  private DTypes() {}

  static boolean canCast(DType from, DType to) {
    if (from == to) {
      return true;
    }
    try {
      return from.promote(to) == to;
    } catch (DTypeException undefined) {
      return false;
    }
  }

  static boolean isdtype(DType dtype, DType kind) {
    return dtype == kind;
  }

  static boolean isdtype(DType dtype, DTypeKind kind) {
    return kind.contains(dtype);
  }

  static boolean isdtype(DType dtype, String kind) {
    return DTypeKind.of(kind).contains(dtype);
  }

  static boolean isdtype(DType dtype, List<?> kinds) {
    boolean any = false;
    for (Object kind : kinds) {
      any |= isOne(dtype, kind);
    }
    return any;
  }

  private static boolean isOne(DType dtype, Object kind) {
    if (kind instanceof DType other) {
      return dtype == other;
    } else if (kind instanceof DTypeKind set) {
      return set.contains(dtype);
    } else if (kind instanceof String name) {
      return isdtype(dtype, name);
    }
    throw new DTypeException("a kind is a data type, a kind or its name, was " + kind);
  }

  /** The data type that sums and products of elements are given in. */
  static DType sumType(DType dtype) {
    return switch (dtype.kind()) {
      case BOOL, SIGNED_INTEGER -> DType.INT64;
      case UNSIGNED_INTEGER -> DType.UINT64;
      default -> dtype;
    };
  }

  static <A> DType resultType(ArrayAttributes<A> xp, List<?> operands) {
    List<DType> strong = new ArrayList<>();
    List<Object> weak = new ArrayList<>();
    for (Object operand : operands) {
      if (operand instanceof DType dtype) {
        strong.add(dtype);
      } else if (operand instanceof Number || operand instanceof Boolean) {
        weak.add(operand);
      } else {
        strong.add(xp.dtype(xp.own(operand)));
      }
    }
    DType strongest =
        strong.stream()
            .reduce(DType::promote)
            .orElseThrow(
                () -> new DTypeException("a result type needs at least one array or data type"));
    weak.forEach(scalar -> checkWeak(scalar, strongest));
    return strongest;
  }

  private static void checkWeak(Object scalar, DType dtype) {
    boolean fits =
        scalar instanceof Boolean
            ? dtype == DType.BOOL
            : dtype.isFloating() || (dtype.isInteger() && isWhole(scalar));
    if (!fits) {
      throw new DTypeException("the scalar " + scalar + " cannot become " + dtype);
    }
  }

  private static boolean isWhole(Object scalar) {
    return scalar instanceof Long
        || scalar instanceof Integer
        || scalar instanceof Short
        || scalar instanceof Byte;
  }
}
