package org.thalweg.array.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Device;
import org.thalweg.array.Index;
import org.thalweg.array.MixedArraysException;
import org.thalweg.array.Shape;
import org.thalweg.array.ShapeException;
import org.thalweg.array.spi.FakeNamespace.Fake;

class IndexKeyTest {
  private static final ArrayNamespace<Fake> XP = FakeNamespace.named("fake", Device.CPU);
  private static final Shape SHAPE = Shape.of(3, 4);
  private static final Index ROWS = Index.array(Fake.of(DType.INT64, 5));

  private static IndexKey<Fake> resolve(Index... key) {
    return IndexKey.resolve(XP, SHAPE, key);
  }

  private static Index mask(long... dims) {
    return Index.array(Fake.of(DType.BOOL, dims));
  }

  @Test
  void keysWithoutArraysAreViews() {
    IndexKey.View<?> view =
        assertInstanceOf(IndexKey.View.class, resolve(Index.at(1), Index.ellipsis()));

    assertEquals(Shape.of(4), view.result());
  }

  @Test
  void aMaskCoversTheFirstAxes() {
    for (Index mask : List.of(mask(3, 4), mask(3), mask(), mask(0), mask(3, 0))) {
      assertInstanceOf(IndexKey.Mask.class, resolve(mask));
    }
  }

  @Test
  void aMaskThatDoesNotFitIsRefused() {
    for (Index mask : List.of(mask(4), mask(1), mask(3, 4, 1), mask(3, 1), mask(4, 3))) {
      assertThrows(IndexOutOfBoundsException.class, () -> resolve(mask));
    }
  }

  @Test
  void aMaskStandsAlone() {
    assertThrows(IllegalArgumentException.class, () -> resolve(mask(3), Index.all()));
    assertThrows(IllegalArgumentException.class, () -> resolve(mask(3), Index.at(0)));
    assertThrows(IllegalArgumentException.class, () -> resolve(mask(3), ROWS));
  }

  @Test
  void integerArraysStandForEveryAxis() {
    IndexKey.Positions<?> positions =
        assertInstanceOf(IndexKey.Positions.class, resolve(ROWS, Index.at(-1)));

    assertEquals(2, positions.positions().size());
    assertThrows(IndexOutOfBoundsException.class, () -> resolve(ROWS));
    assertThrows(IndexOutOfBoundsException.class, () -> resolve(ROWS, ROWS, ROWS));
  }

  @Test
  void integerArraysStandBesideNoRanges() {
    assertThrows(ShapeException.class, () -> resolve(ROWS, Index.all()));
    assertThrows(ShapeException.class, () -> resolve(ROWS, Index.ellipsis()));
    assertThrows(ShapeException.class, () -> resolve(ROWS, Index.newAxis(), ROWS));
  }

  @Test
  void arraysInKeysAreIntegersOfTheNamespace() {
    Index floats = Index.array(Fake.of(DType.FLOAT64, 5));
    Index strange = Index.array("no array");
    assertThrows(DTypeException.class, () -> resolve(floats, floats));
    assertThrows(DTypeException.class, () -> IndexKey.resolve(XP, Shape.of(3), floats));
    assertThrows(MixedArraysException.class, () -> resolve(strange, ROWS));
    assertThrows(MixedArraysException.class, () -> IndexKey.resolve(XP, Shape.of(3), strange));
  }
}
