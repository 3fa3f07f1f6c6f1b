package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DTypeTest {
  /**
   * The tables of "Type Promotion Rules" in the standard 2024.12, in NumPy's short names; a dash
   * where it defines nothing.
   */
  private static final String TABLE =
      """
         b1 i1 i2 i4 i8 u1 u2 u4 u8 f4 f8 c8 c16
      b1 b1 -  -  -  -  -  -  -  -  -  -  -  -
      i1 -  i1 i2 i4 i8 i2 i4 i8 -  -  -  -  -
      i2 -  i2 i2 i4 i8 i2 i4 i8 -  -  -  -  -
      i4 -  i4 i4 i4 i8 i4 i4 i8 -  -  -  -  -
      i8 -  i8 i8 i8 i8 i8 i8 i8 -  -  -  -  -
      u1 -  i2 i2 i4 i8 u1 u2 u4 u8 -  -  -  -
      u2 -  i4 i4 i4 i8 u2 u2 u4 u8 -  -  -  -
      u4 -  i8 i8 i8 i8 u4 u4 u4 u8 -  -  -  -
      u8 -  -  -  -  -  u8 u8 u8 u8 -  -  -  -
      f4 -  -  -  -  -  -  -  -  -  f4 f8 c8 c16
      f8 -  -  -  -  -  -  -  -  -  f8 f8 c16 c16
      c8 -  -  -  -  -  -  -  -  -  c8 c16 c8 c16
      c16 - -  -  -  -  -  -  -  -  c16 c16 c16 c16
      """;

  private static final Map<String, String> KINDS =
      Map.of("b", "bool", "i", "int", "u", "uint", "f", "float", "c", "complex");

  private static DType dtype(String shortName) {
    String kind = KINDS.get(shortName.substring(0, 1));
    int bits = 8 * Integer.parseInt(shortName.substring(1));
    return DType.of("bool".equals(kind) ? "bool" : kind + bits);
  }

  static Stream<Arguments> promotions() {
    List<String[]> rows = TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
    List<Arguments> promotions = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      for (int i = 1; i < row.length; i++) {
        promotions.add(Arguments.of(row[0], rows.get(0)[i - 1], row[i]));
      }
    }
    return promotions.stream();
  }

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @MethodSource("promotions")
  void promotionIsTheStandardsTable(String x, String y, String expected) {
    if (expected.equals("-")) {
      DTypeException error = assertThrows(DTypeException.class, () -> dtype(x).promote(dtype(y)));
      String message = String.valueOf(error.getMessage());
      assertTrue(message.contains(dtype(x).toString()), message);
      assertTrue(message.contains(dtype(y).toString()), message);
    } else {
      assertEquals(dtype(expected), dtype(x).promote(dtype(y)));
    }
  }

  @Test
  void theTableHoldsEveryPair() {
    assertEquals(13 * 13, promotions().count());
  }

  @ParameterizedTest
  @EnumSource
  void namesLeadBack(DType dtype) {
    assertEquals(dtype, DType.of(dtype.standardName()));
    assertEquals(dtype.standardName(), dtype.toString());
  }

  @Test
  void unknownNamesAreRefused() {
    assertThrows(DTypeException.class, () -> DType.of("float16"));
    assertThrows(DTypeException.class, () -> DType.of("FLOAT64"));
  }

  @ParameterizedTest
  @EnumSource
  void everyDtypeIsOfOneNarrowKind(DType dtype) {
    List<DTypeKind> kinds =
        Arrays.stream(DTypeKind.values()).filter(kind -> kind.contains(dtype)).toList();

    assertTrue(kinds.contains(dtype.kind()));
    assertEquals(dtype.isInteger(), kinds.contains(DTypeKind.INTEGRAL));
    assertEquals(dtype != DType.BOOL, kinds.contains(DTypeKind.NUMERIC));
    assertEquals(dtype.isRealFloating(), kinds.contains(DTypeKind.REAL_FLOATING));
    assertEquals(dtype.isComplex(), kinds.contains(DTypeKind.COMPLEX_FLOATING));
  }

  @ParameterizedTest
  @EnumSource
  void namesOfKindsLeadBack(DTypeKind kind) {
    assertEquals(kind, DTypeKind.of(kind.standardName()));
  }

  @Test
  void unknownKindsAreRefused() {
    assertThrows(DTypeException.class, () -> DTypeKind.of("floating"));
  }

  @ParameterizedTest
  @EnumSource
  void bytesAreThoseOfTheJavaType(DType dtype) {
    int parts = dtype.isComplex() ? 2 : 1;
    int javaBytes =
        Map.<Class<?>, Integer>of(
                boolean.class,
                1,
                byte.class,
                1,
                short.class,
                2,
                int.class,
                4,
                long.class,
                8,
                float.class,
                4,
                double.class,
                8)
            .getOrDefault(dtype.javaType(), 0);

    assertEquals(parts * javaBytes, dtype.bytes());
    assertEquals(8 * dtype.bytes(), dtype.bits());
  }
}
