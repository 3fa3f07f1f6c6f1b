package org.thalweg.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.Device;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;

/** The inspection object. */
final class InfoContract implements Section {
  private static final Set<String> OF_EVERY_RECORD = Set.of("equals", "hashCode", "toString");

  @Override
  public Class<?> functions() {
    return NamespaceInfo.class;
  }

  @Override
  public Optional<String> name(Method method) {
    return Section.super
        .name(method)
        .filter(name -> !OF_EVERY_RECORD.contains(name))
        .map(name -> "info." + name);
  }

  @Override
  public <A> void declare(Cases<A> cases) {
    capabilities(cases);
    valuesKnown(cases);
    devices(cases);
    defaultDtypes(cases);
    dtypes(cases);
  }

  private static <A> void capabilities(Cases<A> cases) {
    cases.add(
        "info.capabilities",
        "the standard's three keys, and what they promise",
        kit -> {
          Map<String, Object> capabilities = kit.xp().info().capabilities();

          kit.same(
              Set.of("boolean indexing", "data-dependent shapes", "max dimensions"),
              capabilities.keySet());
          kit.holds(
              capabilities.get("boolean indexing") instanceof Boolean
                  && capabilities.get("data-dependent shapes") instanceof Boolean,
              () -> "capabilities that are no truth values: " + capabilities);
        });
    cases.add(
        "info.capabilities",
        "an array can have as many axes as it says",
        kit -> {
          Object most = kit.xp().info().capabilities().get("max dimensions");
          long[] ones = new long[most instanceof Long number ? number.intValue() : 64];
          Arrays.fill(ones, 1);

          kit.same(Shape.of(ones), kit.xp().shape(kit.xp().ones(ones)));
        });
  }

  private static <A> void valuesKnown(Cases<A> cases) {
    cases.add(
        "info.valuesKnown",
        "is what the capabilities promise, since shapes depend on values that can be read",
        kit -> {
          NamespaceInfo info = kit.xp().info();
          Object promised = info.capabilities().get("data-dependent shapes");
          kit.same(info.valuesKnown(), Boolean.TRUE.equals(promised));
          if (info.valuesKnown()) {
            kit.same(1, Array.getLength(kit.xp().toFlatArray(kit.xp().asarray(1.0))));
          }
        });
  }

  private static <A> void devices(Cases<A> cases) {
    cases.add(
        "info.devices",
        "each takes arrays",
        kit -> {
          for (Device device : kit.xp().info().devices()) {
            A x = kit.xp().zeros(Shape.of(2), DType.FLOAT64, device);
            kit.same(device, kit.xp().device(x));
          }
        });
    cases.add(
        "info.defaultDevice",
        "is one of the devices",
        kit -> {
          NamespaceInfo info = kit.xp().info();
          kit.same(true, info.devices().contains(info.defaultDevice()));
        });
  }

  private static <A> void defaultDtypes(Cases<A> cases) {
    cases.add(
        "info.defaultDtypes",
        "are those of arrays that name none",
        kit -> {
          A position = kit.xp().argmax(kit.array(NdArray.vector(1.0)));
          Map<String, DType> expected =
              Map.of(
                  "real floating", kit.xp().dtype(kit.xp().asarray(1.0)),
                  "complex floating", DType.COMPLEX128,
                  "integral", kit.xp().dtype(kit.xp().asarray(1L)),
                  "indexing", kit.xp().dtype(position));

          kit.same(expected, kit.xp().info().defaultDtypes());
        });
  }

  private static <A> void dtypes(Cases<A> cases) {
    cases.add(
        "info.supported",
        "are the data types of the capabilities",
        kit -> {
          Set<DType> listed = Set.copyOf(kit.having(Cases.ALL));
          kit.same(listed, Set.copyOf(kit.xp().info().supported()));
        });
    cases.add(
        "info.dtypes",
        "by the standard's names, all or of one kind",
        kit -> {
          NamespaceInfo info = kit.xp().info();
          Map<String, DType> all = new LinkedHashMap<>();
          kit.having(Cases.ALL).forEach(dtype -> all.put(dtype.standardName(), dtype));
          kit.same(all, info.dtypes());
          for (DTypeKind kind : DTypeKind.values()) {
            Set<DType> expected = new HashSet<>(all.values());
            expected.removeIf(dtype -> !kit.xp().isdtype(dtype, kind));
            kit.same(expected, new HashSet<>(info.dtypes(kind).values()));
          }
          kit.same(
              new HashSet<>(kit.having(Cases.INTEGER)),
              new HashSet<>(info.dtypes(DTypeKind.INTEGRAL).values()));
          kit.same(
              new HashSet<>(kit.having(Cases.NUMERIC)),
              new HashSet<>(info.dtypes(DTypeKind.NUMERIC).values()));
        });
  }
}
