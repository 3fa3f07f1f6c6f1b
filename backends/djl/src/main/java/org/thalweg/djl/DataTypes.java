package org.thalweg.djl;

import ai.djl.ndarray.types.DataType;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.DType;

/** The data types of the standard and those of DJL, which has no complex128. */
final class DataTypes {
  private DataTypes() {}

  static DataType djl(DType dtype) {
    return switch (dtype) {
      case BOOL -> DataType.BOOLEAN;
      case INT8 -> DataType.INT8;
      case INT16 -> DataType.INT16;
      case INT32 -> DataType.INT32;
      case INT64 -> DataType.INT64;
      case UINT8 -> DataType.UINT8;
      case UINT16 -> DataType.UINT16;
      case UINT32 -> DataType.UINT32;
      case UINT64 -> DataType.UINT64;
      case FLOAT32 -> DataType.FLOAT32;
      case FLOAT64 -> DataType.FLOAT64;
      case COMPLEX64 -> DataType.COMPLEX64;
      case COMPLEX128 -> DataType.UNKNOWN;
    };
  }

  /** Null for what the standard does not have. */
  static @Nullable DType of(DataType type) {
    return switch (type) {
      case BOOLEAN -> DType.BOOL;
      case INT8 -> DType.INT8;
      case INT16 -> DType.INT16;
      case INT32 -> DType.INT32;
      case INT64 -> DType.INT64;
      case UINT8 -> DType.UINT8;
      case UINT16 -> DType.UINT16;
      case UINT32 -> DType.UINT32;
      case UINT64 -> DType.UINT64;
      case FLOAT32 -> DType.FLOAT32;
      case FLOAT64 -> DType.FLOAT64;
      case COMPLEX64 -> DType.COMPLEX64;
      default -> null;
    };
  }
}
