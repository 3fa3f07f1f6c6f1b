package org.thalweg.plain;

import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;

/** The loops of matrix products, in one class for each Java type; as {@link Elements} are. */
abstract class ProductLoops {
  /**
   * So many rows and columns of the right operand are copied out and used while they stay in the
   * cache. HotSpot makes vector instructions of a loop over several arrays only where all of them
   * begin at index 0.
   */
  static final int BLOCK_ROWS = 64;

  static final int BLOCK_COLUMNS = 256;

  /**
   * A matrix in memory.
   *
   * @param data the memory
   * @param start where its first element stands
   * @param rowStep the distance from one row to the next
   * @param columnStep the distance from one column to the next
   */
  record Matrix(Object data, int start, int rowStep, int columnStep) {}

  /**
   * The lengths in a product of (m, k) with (k, n).
   *
   * @param m the rows of the left operand
   * @param k what is summed over
   * @param n the columns of the right operand
   */
  record Lengths(int m, int k, int n) {}

  /** The loops for a data type; the bits of a product of integers do not depend on their sign. */
  static ProductLoops of(DType dtype) {
    return switch (dtype) {
      case INT32, UINT32 -> IntProduct.INSTANCE;
      case INT64, UINT64 -> LongProduct.INSTANCE;
      case FLOAT32 -> FloatProduct.INSTANCE;
      case FLOAT64 -> DoubleProduct.INSTANCE;
      default -> throw new DTypeException("matmul takes numbers, was given " + dtype);
    };
  }

  /**
   * Adds to each row of the result the rows of the right operand, scaled.
   *
   * @param a the left operand
   * @param b the right operand
   * @param lengths their lengths
   * @param z the result, zeros at first
   * @param start where the result begins, row by row
   */
  abstract void addNarrow(Matrix a, Matrix b, Lengths lengths, Object z, int start);

  /**
   * As {@link #addNarrow}, with vector instructions. Never called with short rows: HotSpot, seeing
   * them, would compile a loop for short rows only.
   *
   * @param a the left operand
   * @param b the right operand
   * @param lengths their lengths
   * @param z the result, zeros at first
   * @param start where the result begins, row by row
   */
  abstract void addWide(Matrix a, Matrix b, Lengths lengths, Object z, int start);

  /**
   * Writes each element of the result as the dot product of a row and a column.
   *
   * @param a the left operand, of column step 1
   * @param b the right operand, of row step 1
   * @param lengths their lengths
   * @param z the result
   * @param start where the result begins, row by row
   */
  abstract void dotRows(Matrix a, Matrix b, Lengths lengths, Object z, int start);
}
