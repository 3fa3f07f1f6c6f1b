package org.thalweg.tensorflow;

import org.tensorflow.proto.DataType;
import org.thalweg.array.DType;
import org.thalweg.array.UnsupportedOnBackendException;

/** TensorFlow's data types for those of the standard, of which it has all. */
final class DataTypes {
  private DataTypes() {}

  static DataType of(DType dtype) {
    return switch (dtype) {
      case BOOL -> DataType.DT_BOOL;
      case INT8 -> DataType.DT_INT8;
      case INT16 -> DataType.DT_INT16;
      case INT32 -> DataType.DT_INT32;
      case INT64 -> DataType.DT_INT64;
      case UINT8 -> DataType.DT_UINT8;
      case UINT16 -> DataType.DT_UINT16;
      case UINT32 -> DataType.DT_UINT32;
      case UINT64 -> DataType.DT_UINT64;
      case FLOAT32 -> DataType.DT_FLOAT;
      case FLOAT64 -> DataType.DT_DOUBLE;
      case COMPLEX64 -> DataType.DT_COMPLEX64;
      case COMPLEX128 -> DataType.DT_COMPLEX128;
    };
  }

  static DType of(int code) {
    DataType dataType = DataType.forNumber(code);
    if (dataType == null) {
      throw unknown("data type " + code);
    }
    return of(dataType);
  }

  static DType of(DataType dataType) {
    return switch (dataType) {
      case DT_BOOL -> DType.BOOL;
      case DT_INT8 -> DType.INT8;
      case DT_INT16 -> DType.INT16;
      case DT_INT32 -> DType.INT32;
      case DT_INT64 -> DType.INT64;
      case DT_UINT8 -> DType.UINT8;
      case DT_UINT16 -> DType.UINT16;
      case DT_UINT32 -> DType.UINT32;
      case DT_UINT64 -> DType.UINT64;
      case DT_FLOAT -> DType.FLOAT32;
      case DT_DOUBLE -> DType.FLOAT64;
      case DT_COMPLEX64 -> DType.COMPLEX64;
      case DT_COMPLEX128 -> DType.COMPLEX128;
      default -> throw unknown(dataType.name());
    };
  }

  private static UnsupportedOnBackendException unknown(String name) {
    return new UnsupportedOnBackendException(
        TensorFlowEngine.NAME, name, "the standard has no such data type, cast it first");
  }
}
