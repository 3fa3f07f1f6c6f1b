package org.thalweg.plain.contracts.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.DTypeKind;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * The table of functions, data types and derivatives in {@code docs/array-api.md}, found out by
 * calling every function with every data type, on plain arrays and on a tape.
 */
final class FunctionTable {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final List<DTypeKind> KINDS =
      List.of(
          DTypeKind.BOOL,
          DTypeKind.SIGNED_INTEGER,
          DTypeKind.UNSIGNED_INTEGER,
          DTypeKind.REAL_FLOATING,
          DTypeKind.COMPLEX_FLOATING);

  private static final String TITLE =
      """
      # The array API: functions, data types, derivatives

      What the plain backend takes of the [Python Array API standard](https://data-apis.org/array-api/2024.12/), version 2024.12
      with `isin`, `eig`, `eigvals` and `broadcast_shapes` of 2025.12, and which results a tape differentiates. Names are the
      standard's; Java has them in camel case.

      The table is generated: `%s`
      writes it anew, and a test fails while it is out of date.

      A column of data types says `all`, or which ones. *Derivative* and *of complex* are what the gradient with respect to a float64 or
      complex128 array is: `yes` a rule, `constant` zero by definition (steps, comparisons, positions), empty where nothing is there
      to be differentiated.
      """;

  private FunctionTable() {}

  /** The whole file. */
  static String text(String command) {
    StringBuilder text = new StringBuilder(TITLE.formatted(command));
    String section = "";
    for (StandardFunction function : StandardFunction.all()) {
      if (!function.section().equals(section)) {
        section = function.section();
        text.append("\n## ").append(section).append("\n\n");
        text.append(
            "| function | bool | int | uint | float | complex | derivative | of complex |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
      }
      text.append(row(function)).append('\n');
    }
    return text.toString();
  }

  private static String row(StandardFunction function) {
    List<String> cells = new ArrayList<>(List.of("`" + function.name() + "`"));
    boolean depends = StandardFunction.dependsOnDtype(function.forms().get(0));
    Set<DType> taken = depends ? taken(function) : Set.of();
    for (DTypeKind kind : KINDS) {
      cells.add(depends ? of(taken, kind::contains) : "");
    }
    cells.add(taken.contains(DType.FLOAT64) ? derivative(function, DType.FLOAT64) : "");
    cells.add(taken.contains(DType.COMPLEX128) ? derivative(function, DType.COMPLEX128) : "");
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static Set<DType> taken(StandardFunction function) {
    ReflectiveBridge bridge = new ReflectiveBridge(XP);
    Set<DType> taken = EnumSet.noneOf(DType.class);
    for (DType dtype : DType.values()) {
      try {
        bridge.call(function, function.forms().get(0), dtype);
        taken.add(dtype);
      } catch (DTypeException | UnsupportedOnBackendException refused) {
        // Left out: that is what the table says.
        taken.remove(dtype);
      }
    }
    return taken;
  }

  private static String of(Set<DType> taken, Predicate<DType> kind) {
    List<DType> all = Arrays.stream(DType.values()).filter(kind).toList();
    List<DType> some = all.stream().filter(taken::contains).toList();
    return some.size() == all.size()
        ? "all"
        : some.stream().map(DType::standardName).collect(Collectors.joining(", "));
  }

  private static String derivative(StandardFunction function, DType dtype) {
    try (Tape<PlainArray> tape = Tape.over(XP)) {
      List<Var<PlainArray>> variables = new ArrayList<>();
      ReflectiveBridge bridge =
          new ReflectiveBridge(
              tape,
              array -> {
                Var<PlainArray> x = tape.own(array);
                if (!tape.dtype(x).isFloating()) {
                  return x;
                }
                variables.add(tape.variable(XP.asarray(values(tape, x))));
                return variables.get(variables.size() - 1);
              });
      Object result = bridge.call(function, function.forms().get(0), dtype);
      List<Var<PlainArray>> results = arrays(tape, result);
      return variables.isEmpty() || results.isEmpty()
          ? ""
          : changes(tape, results, variables) ? "yes" : "constant";
    } catch (UnsupportedOnBackendException | DTypeException refused) {
      return "none";
    }
  }

  private static Object values(Tape<PlainArray> tape, Var<PlainArray> x) {
    long[] shape = tape.shape(x).dims();
    return XP.asarray(tape.toFlatArray(x), shape, tape.dtype(x));
  }

  /** The arrays that a result holds: itself, those of a list, or the parts of a record. */
  private static List<Var<PlainArray>> arrays(ArrayNamespace<Var<PlainArray>> xp, Object result) {
    List<Var<PlainArray>> arrays = new ArrayList<>();
    if (xp.owns(result)) {
      arrays.add(xp.own(result));
    } else if (result instanceof List<?> list) {
      list.forEach(each -> arrays.addAll(arrays(xp, each)));
    } else if (result instanceof Record named) {
      for (var part : named.getClass().getRecordComponents()) {
        try {
          arrays.addAll(arrays(xp, part.getAccessor().invoke(named)));
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(part.toString(), e);
        }
      }
    }
    return arrays;
  }

  /** Whether the squares of the results change with some variable, to first order. */
  private static boolean changes(
      Tape<PlainArray> tape, List<Var<PlainArray>> results, List<Var<PlainArray>> variables) {
    boolean changes = false;
    for (Var<PlainArray> z : results) {
      if (tape.dtype(z).isFloating()) {
        Var<PlainArray> loss = loss(tape, z);
        for (PlainArray g : gradient(tape, loss, variables)) {
          changes |= XP.dtype(g).isFloating() && isTrue(XP.any(g));
        }
      }
    }
    return changes;
  }

  /** The sum of a result's parts, each times a number of its own. */
  private static Var<PlainArray> loss(Tape<PlainArray> tape, Var<PlainArray> z) {
    boolean complex = tape.dtype(z).isComplex();
    Var<PlainArray> re = complex ? tape.real(z) : z;
    Var<PlainArray> loss = tape.sum(tape.multiply(re, weights(tape, re)));
    return complex
        ? tape.add(loss, tape.sum(tape.multiply(tape.imag(z), weights(tape, re))))
        : loss;
  }

  private static Var<PlainArray> weights(Tape<PlainArray> tape, Var<PlainArray> x) {
    Var<PlainArray> counting = tape.arange(1, tape.size(x) + 1.0, 1, tape.dtype(x));
    return tape.reshape(tape.sqrt(counting), tape.shape(x));
  }

  private static List<PlainArray> gradient(
      Tape<PlainArray> tape, Var<PlainArray> loss, List<Var<PlainArray>> variables) {
    return tape.gradient(loss, variables);
  }

  private static boolean isTrue(PlainArray x) {
    return ((boolean[]) XP.toFlatArray(x))[0];
  }
}
