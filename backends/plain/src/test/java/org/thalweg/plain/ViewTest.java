package org.thalweg.plain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.thalweg.plain.Check.XP;
import static org.thalweg.plain.Check.counted;
import static org.thalweg.plain.Check.doubles;
import static org.thalweg.plain.Check.longs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.array.Index;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;

class ViewTest {
  private static final PlainArray X = counted(2, 3, 4);

  @Test
  void viewsCopyNothing() {
    List<PlainArray> views =
        List.of(
            XP.broadcastTo(X, new long[] {5, 2, 3, 4}),
            XP.expandDims(X, 1),
            XP.flip(X),
            XP.matrixTranspose(X),
            XP.permuteDims(X, new int[] {2, 0, 1}),
            XP.reshape(X, 6, 4),
            XP.reshape(XP.permuteDims(X, new int[] {2, 0, 1}), 2, 2, 1, 6),
            XP.squeeze(XP.expandDims(X, 0), 0),
            XP.unstack(X, 1).get(2));

    for (PlainArray view : views) {
      assertSame(X.data, view.data, view.toString());
    }
  }

  @Test
  void selectionsAreViewsButForAFewElements() {
    PlainArray x = counted(3, 200, 2);

    PlainArray many = XP.getItem(x, Index.at(1), Index.every(-2), Index.newAxis(), Index.all());
    PlainArray few = XP.getItem(x, Index.at(1), Index.slice(0, 3), Index.all());

    assertSame(x.data, many.data);
    assertTrue(few.contiguous());
    Check.same(XP.reshape(doubles(400, 401, 402, 403, 404, 405), 3, 2), few);
  }

  @Test
  void broadcastStandsStillOnNewAndStretchedAxes() {
    PlainArray z = XP.broadcastTo(XP.reshape(doubles(1, 2), 2, 1), new long[] {2, 2, 3});

    assertArrayEquals(new int[] {0, 1, 0}, z.strides);
    assertArrayEquals(
        new double[] {1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2}, (double[]) XP.toFlatArray(z));
  }

  @Test
  void broadcastNeverShrinks() {
    assertThrows(ShapeException.class, () -> XP.broadcastTo(X, new long[] {3, 4}));
    assertThrows(ShapeException.class, () -> XP.broadcastTo(X, new long[] {1, 3, 4}));
    assertThrows(ShapeException.class, () -> XP.broadcastTo(doubles(1, 2), Shape.of(0)));
    assertEquals(Shape.of(0, 2), XP.broadcastTo(doubles(1, 2), new long[] {0, 2}).shape);
    assertEquals(Shape.of(0), XP.broadcastTo(doubles(1), new long[] {0}).shape);
  }

  @Test
  void flipReversesGivenAxes() {
    PlainArray x = counted(2, 3);

    Check.same(XP.reshape(doubles(5, 4, 3, 2, 1, 0), 2, 3), XP.flip(x));
    Check.same(XP.reshape(doubles(2, 1, 0, 5, 4, 3), 2, 3), XP.flip(x, -1));
    Check.same(x, XP.flip(x, new int[0]));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.flip(x, 2));
  }

  @Test
  void permutedAxesComeInTheOrderGiven() {
    PlainArray z = XP.permuteDims(X, new int[] {-1, 0, 1});

    assertEquals(Shape.of(4, 2, 3), z.shape);
    Check.same(
        doubles(0, 4, 8, 12, 16, 20), XP.reshape(XP.getItem(z, Index.at(0), Index.ellipsis()), -1));
    assertThrows(ShapeException.class, () -> XP.permuteDims(X, new int[] {0, 1}));
    assertThrows(IllegalArgumentException.class, () -> XP.permuteDims(X, new int[] {0, 1, -2}));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.permuteDims(X, new int[] {0, 1, 3}));
  }

  @Test
  void reshapeCopiesWhereAxesCannotMerge() {
    PlainArray z = XP.reshape(XP.permuteDims(counted(2, 3), new int[] {1, 0}), 6);

    Check.same(doubles(0, 3, 1, 4, 2, 5), z);
    assertNotSame(X.data, XP.reshape(XP.flip(X, 1), 24).data);
  }

  @Test
  void reshapeInfersOneLength() {
    assertEquals(Shape.of(4, 6), XP.reshape(X, 4, -1).shape);
    assertEquals(Shape.of(0, 3), XP.reshape(counted(3, 0), -1, 3).shape);
    assertThrows(ShapeException.class, () -> XP.reshape(X, 5, -1));
    assertThrows(ShapeException.class, () -> XP.reshape(X, -1, -1));
    assertThrows(ShapeException.class, () -> XP.reshape(counted(3, 0), 0, -1));
    assertThrows(ShapeException.class, () -> XP.reshape(X, 23));
    assertThrows(ShapeException.class, () -> XP.reshape(X, Shape.of(25)));
  }

  @Test
  void expandDimsCountsAxesOfItsResult() {
    assertEquals(Shape.of(2, 3, 4, 1), XP.expandDims(X, -1).shape);
    assertEquals(Shape.of(1, 2, 3, 4), XP.expandDims(X, -4).shape);
    assertEquals(Shape.of(1, 2, 1, 3, 4), XP.expandDims(X, new int[] {0, 2}).shape);
    assertEquals(Shape.of(1), XP.expandDims(XP.asarray(1.0), 0).shape);
    assertThrows(IndexOutOfBoundsException.class, () -> XP.expandDims(X, 4));
  }

  @Test
  void squeezeRefusesLongAxes() {
    assertEquals(Shape.of(3), XP.squeeze(counted(1, 3, 1), new int[] {0, -1}).shape);
    assertEquals(Shape.SCALAR, XP.squeeze(counted(1), 0).shape);
    assertThrows(ShapeException.class, () -> XP.squeeze(X, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.squeeze(X, 3));
  }

  @Test
  void unstackGivesOneArrayForEachPosition() {
    List<PlainArray> pieces = XP.unstack(counted(2, 3), 1);

    assertEquals(3, pieces.size());
    Check.same(doubles(1, 4), pieces.get(1));
    assertEquals(List.of(), XP.unstack(counted(0, 3)));
    assertEquals(Shape.of(0), XP.unstack(counted(2, 0)).get(1).shape);
    assertThrows(IndexOutOfBoundsException.class, () -> XP.unstack(XP.asarray(1.0)));
  }

  @Test
  void concatJoinsWithPromotion() {
    PlainArray z = XP.concat(List.of(counted(2, 1), counted(2, 0), counted(2, 2)), -1);

    Check.same(XP.reshape(doubles(0, 0, 1, 1, 2, 3), 2, 3), z);
    Check.same(longs(1, 2), XP.concat(List.of(Check.ints(1), longs(2))));
    Check.same(doubles(0, 1, 7), XP.concat(List.of(counted(1, 2), XP.asarray(7.0)), (int[]) null));
  }

  @Test
  void concatRefusesWhatDoesNotFit() {
    assertThrows(ShapeException.class, () -> XP.concat(List.of()));
    assertThrows(ShapeException.class, () -> XP.concat(List.of(counted(2, 3), counted(3, 2))));
    assertThrows(ShapeException.class, () -> XP.concat(List.of(counted(2), counted(2, 2))));
    assertThrows(
        IllegalArgumentException.class,
        () -> XP.concat(List.of(counted(2), Check.bools(true, false))));
    assertThrows(
        IndexOutOfBoundsException.class, () -> XP.concat(List.of(counted(2), counted(2)), 1));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.concat(List.of(XP.asarray(1.0))));
  }

  @Test
  void stackAddsAnAxis() {
    PlainArray x = doubles(1, 2);
    PlainArray y = doubles(3, 4);

    Check.same(XP.reshape(doubles(1, 2, 3, 4), 2, 2), XP.stack(List.of(x, y)));
    Check.same(XP.reshape(doubles(1, 3, 2, 4), 2, 2), XP.stack(List.of(x, y), -1));
    Check.same(x, XP.stack(List.of(XP.asarray(1.0), XP.asarray(2.0))));
    assertThrows(ShapeException.class, () -> XP.stack(List.of(x, counted(3))));
    assertThrows(ShapeException.class, () -> XP.stack(List.of()));
    assertThrows(IndexOutOfBoundsException.class, () -> XP.stack(List.of(x, y), 2));
  }

  @Test
  void rollTileAndRepeatFollowTheStandard() {
    PlainArray x = counted(2, 3);

    Check.same(XP.reshape(doubles(5, 0, 1, 2, 3, 4), 2, 3), XP.roll(x, 1));
    Check.same(XP.reshape(doubles(1, 2, 0, 4, 5, 3), 2, 3), XP.roll(x, -4, 1));
    Check.same(XP.reshape(doubles(0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5), 2, 6), XP.tile(x, 2));
    Check.same(doubles(0, 0, 1, 1, 2, 2), XP.repeat(counted(3), 2));
    Check.same(doubles(0, 2, 2), XP.repeat(counted(3), longs(1, 0, 2)));
    assertEquals(Shape.of(0, 3), XP.tile(x, 0, 1).shape);
    assertEquals(Shape.of(2), XP.tile(XP.asarray(1.0), 2).shape);
    assertEquals(Shape.of(0), XP.roll(counted(0), 3).shape);
  }

  @Test
  void otherAxesOfAnEmptyArrayMayBeLongerThanMemory() {
    PlainArray x = counted(100_000, 0, 100_000);
    PlainArray none = XP.zeros(Shape.of(0), DType.INT64);

    assertEquals(x.shape, XP.sort(x, 1).shape);
    assertEquals(x.shape, XP.argsort(x, 0).shape);
    assertEquals(Shape.of(2, 0, 100_000), XP.take(x, longs(3, -1), 0).shape);
    assertEquals(x.shape, XP.scatterAdd(x, none, x, 1).shape);
    assertEquals(Shape.of(100_000, 0), XP.argmax(x, 2).shape);
    assertThrows(IndexOutOfBoundsException.class, () -> XP.take(x, longs(100_000), 0));
    assertThrows(IllegalArgumentException.class, () -> XP.argmax(x));
  }
}
