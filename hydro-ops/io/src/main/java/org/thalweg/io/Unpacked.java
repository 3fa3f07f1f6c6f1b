package org.thalweg.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thalweg.array.DType;

/**
 * The numbers that a NetCDF variable stands for: packing undone and missing values as NaN, by the
 * conventions of NetCDF's users' guide and of CF.
 *
 * @param elements a flat array of the data type, unsigned integers as bit patterns
 * @param dtype as it is stored where nothing is packed or marked missing, or if it is a
 *     floating-point type; else float32 where that holds all values exactly, or the packing's
 *     numbers are float32; else float64
 */
record Unpacked(Object elements, DType dtype) {
  /** Attributes that no longer hold of unpacked values. */
  static final Set<String> UNDONE =
      Set.of(
          "_FillValue",
          "missing_value",
          "valid_min",
          "valid_max",
          "valid_range",
          "scale_factor",
          "add_offset",
          "_Unsigned");

  static Unpacked of(NetcdfVariable variable) throws IOException {
    DType stored = numbers(variable);
    return of(variable, stored, variable.reader().read());
  }

  /** As {@link #of(NetcdfVariable)}, for elements that were read. */
  static Unpacked of(NetcdfVariable variable, DType stored, Object elements) {
    return new Packing(variable, storedType(variable, stored)).undo(elements);
  }

  /** The elements as they are stored, with nothing undone but the sign of integers. */
  static Unpacked stored(NetcdfVariable variable) throws IOException {
    DType stored = numbers(variable);
    return new Unpacked(variable.reader().read(), storedType(variable, stored));
  }

  private static DType numbers(NetcdfVariable variable) throws IOException {
    DType stored = variable.dtype();
    if (stored == null) {
      throw new IOException("variable " + variable.name() + " holds no numbers");
    }
    return stored;
  }

  /** The data type that is meant: classic files have unsigned integers by an attribute only. */
  static DType storedType(NetcdfVariable variable, DType stored) {
    return variable.text("_Unsigned").equalsIgnoreCase("true") ? unsigned(stored) : stored;
  }

  private static DType unsigned(DType dtype) {
    return switch (dtype) {
      case INT8 -> DType.UINT8;
      case INT16 -> DType.UINT16;
      case INT32 -> DType.UINT32;
      default -> dtype;
    };
  }

  /** What the attributes of a variable say of its elements. */
  private static final class Packing {
    private final DType stored;
    private final List<Double> missing = new ArrayList<>();
    private final double least;
    private final double most;
    private final double scale;
    private final double offset;
    private final boolean packed;
    private final boolean single;

    Packing(NetcdfVariable variable, DType stored) {
      this.stored = stored;
      for (String name : List.of("_FillValue", "missing_value")) {
        variable.numbers(name).forEach(number -> missing.add(asStored(number)));
      }
      List<Number> range = variable.numbers("valid_range");
      boolean pair = range.size() == 2;
      this.least =
          pair
              ? asStored(range.get(0))
              : variable.numbers("valid_min").stream()
                  .findFirst()
                  .map(this::asStored)
                  .orElse(Double.NEGATIVE_INFINITY);
      this.most =
          pair
              ? asStored(range.get(1))
              : variable.numbers("valid_max").stream()
                  .findFirst()
                  .map(this::asStored)
                  .orElse(Double.POSITIVE_INFINITY);
      List<Number> factors = new ArrayList<>(variable.numbers("scale_factor"));
      factors.addAll(variable.numbers("add_offset"));
      this.packed = !factors.isEmpty();
      this.single = factors.stream().allMatch(Float.class::isInstance);
      this.scale = variable.number("scale_factor").orElse(1);
      this.offset = variable.number("add_offset").orElse(0);
    }

    /** A number that stands for stored ones: of their sign and precision. */
    private double asStored(Number number) {
      double value = number.doubleValue();
      if (stored == DType.FLOAT32) {
        return (float) value;
      }
      boolean wraps = value < 0 && stored.standardName().startsWith("u");
      return wraps ? value + Math.pow(2, stored.bits()) : value;
    }

    Unpacked undo(Object elements) {
      boolean marked = !missing.isEmpty() || least > -Double.MAX_VALUE || most < Double.MAX_VALUE;
      if (!packed && !marked) {
        return new Unpacked(elements, stored);
      }
      DType dtype = unpackedType();
      Object values = Cells.allocate(dtype, Cells.length(elements));
      for (int i = 0; i < Cells.length(elements); i++) {
        double value = Cells.get(elements, stored, i);
        double unpacked = isMissing(value) ? Double.NaN : value;
        if (packed) {
          unpacked = unpacked * scale + offset;
        }
        if (values instanceof float[] floats) {
          floats[i] = (float) unpacked;
        } else {
          ((double[]) values)[i] = unpacked;
        }
      }
      return new Unpacked(values, dtype);
    }

    private boolean isMissing(double value) {
      return value < least || value > most || missing.contains(value);
    }

    private DType unpackedType() {
      if (!packed && stored.isFloating()) {
        return stored;
      }
      boolean narrow = stored.bits() <= Short.SIZE || stored == DType.FLOAT32;
      return narrow && single ? DType.FLOAT32 : DType.FLOAT64;
    }
  }
}
