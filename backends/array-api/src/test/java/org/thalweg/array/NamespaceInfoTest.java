package org.thalweg.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamespaceInfoTest {
  private static final NamespaceInfo INFO =
      new NamespaceInfo(
          List.of(Device.CPU, new Device("gpu:0")),
          List.of(DType.BOOL, DType.INT32, DType.FLOAT64),
          Device.CPU);

  @Test
  void capabilitiesHaveTheStandardsKeys() {
    assertEquals(
        Set.of("boolean indexing", "data-dependent shapes", "max dimensions"),
        INFO.capabilities().keySet());
  }

  @Test
  void dtypesAreFoundByNameAndKind() {
    assertEquals(
        Map.of("bool", DType.BOOL, "int32", DType.INT32, "float64", DType.FLOAT64), INFO.dtypes());
    assertEquals(
        Map.of("int32", DType.INT32, "float64", DType.FLOAT64), INFO.dtypes(DTypeKind.NUMERIC));
    assertEquals(Map.of(), INFO.dtypes(DTypeKind.COMPLEX_FLOATING));
  }

  @Test
  void defaultsAreWide() {
    assertEquals(
        Map.of(
            "real floating", DType.FLOAT64,
            "complex floating", DType.COMPLEX128,
            "integral", DType.INT64,
            "indexing", DType.INT64),
        INFO.defaultDtypes());
  }

  @Test
  void listsAreCopied() {
    List<DType> dtypes = new ArrayList<>(List.of(DType.BOOL));
    NamespaceInfo info = new NamespaceInfo(List.of(Device.CPU), dtypes, Device.CPU);
    dtypes.add(DType.INT8);

    assertEquals(List.of(DType.BOOL), info.supported());
    assertThrows(UnsupportedOperationException.class, () -> info.devices().clear());
  }
}
