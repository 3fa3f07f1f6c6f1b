package org.thalweg.models.runoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.thalweg.models.runoff.Models.XP;
import static org.thalweg.models.runoff.Models.flat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;
import org.thalweg.plain.PlainArray;
import org.thalweg.testkit.OperatorCase;
import org.thalweg.testkit.OperatorContract;

class RetentionTest extends OperatorContract<PlainArray> {
  @Override
  protected ArrayNamespace<PlainArray> namespace() {
    return XP;
  }

  @Override
  protected List<OperatorCase> cases() {
    return List.of(
        retention("one level", Shape.SCALAR, 0.6),
        retention("from dry to twice full", Shape.of(2, 3), 0, 0.1, 0.5, 1, 1.5, 2),
        retention("no levels", Shape.of(0)));
  }

  private static OperatorCase retention(String name, Shape shape, double... levels) {
    return new OperatorCase(
        name, new Retention(), List.of(Constant.of(levels, shape, DType.FLOAT64)));
  }

  /** Closed form: 2^(-1/4) and 2 / 17^(1/4). */
  @Test
  void aFullStoreKeepsTheFourthRootOfAHalf() {
    double[] expected = {0, Math.pow(2, -0.25), 2 * Math.pow(17, -0.25)};

    assertArrayEquals(
        expected, flat(Retention.of(XP, PlainArray.of(new double[] {0, 1, 2}))), 1e-15);
  }
}
