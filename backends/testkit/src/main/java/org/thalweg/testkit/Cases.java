package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeKind;

/** The cases of a section, as they are declared. */
final class Cases<A> {
  static final List<DType> ALL = List.of(DType.values());
  static final List<DType> REAL_FLOATING = ALL.stream().filter(DType::isRealFloating).toList();
  static final List<DType> COMPLEX = ALL.stream().filter(DType::isComplex).toList();
  static final List<DType> FLOATING = join(REAL_FLOATING, COMPLEX);
  static final List<DType> INTEGER = ALL.stream().filter(DType::isInteger).toList();
  static final List<DType> SIGNED_INTEGER = of(DTypeKind.SIGNED_INTEGER);
  static final List<DType> BOOL = List.of(DType.BOOL);
  static final List<DType> BOOL_AND_INTEGER = join(BOOL, INTEGER);
  static final List<DType> REAL_VALUED = join(INTEGER, REAL_FLOATING);
  static final List<DType> NUMERIC = join(REAL_VALUED, COMPLEX);
  static final List<DType> REAL_AND_BOOL = join(BOOL, REAL_VALUED);

  private final List<DType> dtypes;
  private final List<ContractCase<A>> cases = new ArrayList<>();

  Cases(List<DType> dtypes) {
    this.dtypes = dtypes;
  }

  private static List<DType> of(DTypeKind kind) {
    return ALL.stream().filter(kind::contains).toList();
  }

  private static List<DType> join(List<DType> first, List<DType> second) {
    List<DType> joined = new ArrayList<>(first);
    joined.addAll(second);
    return List.copyOf(joined);
  }

  /** The data types that the backend has, of those given. */
  List<DType> having(List<DType> wanted) {
    return wanted.stream().filter(dtypes::contains).toList();
  }

  boolean have(DType... wanted) {
    return dtypes.containsAll(List.of(wanted));
  }

  /** The data types of the standard that the backend does not have. */
  List<DType> lacking() {
    return ALL.stream().filter(dtype -> !dtypes.contains(dtype)).toList();
  }

  void add(String function, String name, Consumer<Kit<A>> body) {
    cases.add(new ContractCase<>(function, name, body));
  }

  /** One case for each of the given data types that the backend has. */
  void each(String function, String name, List<DType> wanted, BiConsumer<Kit<A>, DType> body) {
    for (DType dtype : having(wanted)) {
      add(function, name + ", " + dtype, kit -> body.accept(kit, dtype));
    }
  }

  List<ContractCase<A>> all() {
    return Collections.unmodifiableList(cases);
  }
}
