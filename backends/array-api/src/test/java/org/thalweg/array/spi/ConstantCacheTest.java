package org.thalweg.array.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.Constant;

class ConstantCacheTest {
  @Test
  void eachConstantIsMadeOnce() {
    List<Constant> made = new ArrayList<>();
    ConstantCache<String> cache =
        new ConstantCache<>(
            constant -> {
              made.add(constant);
              return "array " + made.size();
            });
    Constant one = Constant.of(new double[] {1});
    Constant equalToIt = Constant.of(new double[] {1});

    assertSame(cache.get(one), cache.get(one));
    assertEquals("array 2", cache.get(equalToIt));
    assertEquals(List.of(one, equalToIt), made);
  }
}
