package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IndexTest {
  @Test
  void shortFormsAreSlices() {
    OptionalLong none = OptionalLong.empty();
    OptionalLong two = OptionalLong.of(2);

    assertEquals(new Index.Slice(none, none, 1), Index.all());
    assertEquals(new Index.Slice(none, none, -3), Index.every(-3));
    assertEquals(new Index.Slice(two, none, 1), Index.from(2));
    assertEquals(new Index.Slice(none, two, 1), Index.to(2));
    assertEquals(new Index.Slice(two, two, 1), Index.slice(2, 2));
    assertEquals(new Index.Slice(two, two, -1), Index.slice(2, 2, -1));
  }

  @Test
  void aStepOfZeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Index.every(0));
    assertThrows(IllegalArgumentException.class, () -> Index.slice(0, 3, 0));
  }
}
