package org.thalweg.plain.contracts;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.UnsupportedOnBackendException;
import org.thalweg.array.spi.UnownedScope;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.testkit.Capabilities;
import org.thalweg.testkit.NamespaceChecks;

/** The contract of namespaces fails where a namespace is wrong: plain arrays with one flaw each. */
class NamespaceContractCatchesTest {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;
  private static final Capabilities ALL = PlainArrayNamespaceTest.CAPABILITIES;

  /**
   * What a flawed function does instead.
   *
   * <p>Given the right result and the arguments, it gives another result.
   */
  interface Flaw {
    Object instead(Object right, Object[] arguments);
  }

  /** A flaw of one function, that of an extension with the extension's name before it, in words. */
  record Flawed(String function, String how, Flaw flaw) {
    @Override
    public String toString() {
      return function + " " + how;
    }

    ArrayNamespace<PlainArray> namespace() {
      int stop = function.indexOf('.');
      if (stop < 0) {
        return plainBut(
            function, (method, arguments) -> flaw.instead(call(method, arguments), arguments));
      }
      return plainBut(
          function.substring(0, stop),
          (method, arguments) ->
              extension(method.getReturnType(), call(method, arguments), stop + 1));
    }

    /** An extension whose function of the name that begins at a place is flawed. */
    private Object extension(Class<?> type, Object right, int begin) {
      return Proxy.newProxyInstance(
          type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> {
            Object z = on(right, method, arguments);
            return method.getName().equals(function.substring(begin))
                ? flaw.instead(z, arguments)
                : z;
          });
    }
  }

  /** What one function of a namespace does, given its method and arguments. */
  private interface Behaviour {
    Object of(Method method, Object[] arguments) throws Throwable;
  }

  @SuppressWarnings("unchecked") // it passes everything else on to plain arrays
  private static ArrayNamespace<PlainArray> plainBut(String function, Behaviour behaviour) {
    return (ArrayNamespace<PlainArray>)
        Proxy.newProxyInstance(
            ArrayNamespace.class.getClassLoader(),
            new Class<?>[] {ArrayNamespace.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("openScope")) {
                return new UnownedScope<>((ArrayNamespace<PlainArray>) proxy);
              }
              return method.getName().equals(function)
                  ? behaviour.of(method, arguments)
                  : call(method, arguments);
            });
  }

  private static Object call(Method method, Object[] arguments) throws Throwable {
    return on(XP, method, arguments);
  }

  private static Object on(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static PlainArray array(Object x) {
    return (PlainArray) x;
  }

  static Stream<Flawed> flaws() {
    return Stream.of(
        new Flawed(
            "add",
            "gives -0 for 0",
            (z, x) -> isFloat(z) ? XP.where(XP.equal(array(z), 0.0), -0.0, array(z)) : z),
        new Flawed("exp", "is off by a few units", (z, x) -> XP.multiply(array(z), 1 + 1e-14)),
        new Flawed("sin", "is float64 of float32", (z, x) -> XP.astype(array(z), DType.FLOAT64)),
        new Flawed(
            "round",
            "takes halves up",
            (z, x) -> isFloat(z) ? XP.floor(XP.add(array(x[0]), 0.5)) : z),
        new Flawed(
            "maximum",
            "ignores NaN",
            (z, x) -> isFloat(z) ? XP.where(XP.isnan(array(x[0])), array(x[1]), array(z)) : z),
        new Flawed("sum", "drops its kept axes", (z, x) -> XP.reshape(array(z), -1)),
        new Flawed(
            "mean", "of nothing is 0", (z, x) -> XP.where(XP.isnan(array(z)), 0.0, array(z))),
        new Flawed("argsort", "reverses equal elements", (z, x) -> XP.flip(array(z))),
        new Flawed(
            "where",
            "lets NaN through",
            (z, x) ->
                isFloat(z)
                    ? XP.add(
                        array(z), XP.multiply(array(x[1] instanceof PlainArray ? x[1] : z), 0.0))
                    : z),
        new Flawed(
            "getItem",
            "is off by one",
            (z, x) -> XP.ndim(array(z)) == 1 ? XP.roll(array(z), 1) : z),
        new Flawed("setItem", "does nothing", (z, x) -> x[0]),
        new Flawed("concat", "forgets the last array", (z, x) -> ((List<?>) x[0]).get(0)),
        new Flawed(
            "reshape", "transposes", (z, x) -> XP.ndim(array(z)) == 2 ? XP.flip(array(z)) : z),
        new Flawed("matmul", "flattens", (z, x) -> XP.reshape(array(z), -1)),
        new Flawed("scatterAdd", "gives its array back", (z, x) -> x[0]),
        new Flawed("astype", "keeps the data type", (z, x) -> x[0]),
        new Flawed("zeros", "is not 0", (z, x) -> XP.onesLike(array(z))),
        new Flawed("cumulativeSum", "is a plain copy", (z, x) -> XP.zerosLike(array(z))),
        new Flawed("sum", "changes the axes that it is given", (z, x) -> spoiled(z, x)),
        new Flawed(
            "toFlatArray",
            "loses the last element",
            (z, x) -> z instanceof double[] d && d.length > 0 ? new double[d.length] : z));
  }

  /** Faults of complex numbers: what real ones do not show. */
  static Stream<Flawed> complexFlaws() {
    return Stream.of(
        new Flawed("conj", "does nothing", (z, x) -> x[0]),
        new Flawed("vecdot", "conjugates its other argument", (z, x) -> XP.conj(array(z))),
        new Flawed(
            "abs",
            "is of the real part",
            (z, x) -> isComplex(x[0]) ? XP.abs(XP.real(array(x[0]))) : z),
        new Flawed(
            "sqrt",
            "is on the other side of its cut",
            (z, x) ->
                isComplex(z)
                    ? XP.where(XP.signbit(XP.imag(array(x[0]))), XP.negative(array(z)), array(z))
                    : z),
        new Flawed(
            "log",
            "loses the sign of a zero",
            (z, x) -> isComplex(z) ? XP.log(XP.add(array(x[0]), 0.0)) : z),
        new Flawed(
            "multiply",
            "forgets that i squared is -1",
            (z, x) -> isComplex(z) ? XP.conj(array(z)) : z),
        new Flawed(
            "sum",
            "drops imaginary parts",
            (z, x) -> isComplex(z) ? XP.astype(XP.real(array(z)), XP.dtype(array(z))) : z),
        new Flawed("equal", "compares real parts", NamespaceContractCatchesTest::realPartsEqual));
  }

  private static Object realPartsEqual(Object z, Object[] x) {
    return x[0] instanceof PlainArray a && x[1] instanceof PlainArray b && isComplex(a)
        ? XP.equal(XP.real(a), XP.real(b))
        : z;
  }

  private static boolean isComplex(Object x) {
    return XP.dtype(array(x)).isComplex();
  }

  /** Faults of unsigned and of narrow integers: what int64 does not show. */
  static Stream<Flawed> integerFlaws() {
    return Stream.of(
        new Flawed(
            "less",
            "takes unsigned integers for signed ones",
            (z, x) -> isUint64(x[0]) && isUint64(x[1]) ? XP.less(signed(x[0]), signed(x[1])) : z),
        new Flawed(
            "floorDivide",
            "takes unsigned integers for signed ones",
            (z, x) ->
                isUint64(x[0]) && isUint64(x[1])
                    ? XP.astype(XP.floorDivide(signed(x[0]), signed(x[1])), DType.UINT64)
                    : z),
        new Flawed(
            "bitwiseRightShift",
            "drags a sign along",
            (z, x) ->
                isUint64(x[0]) && isUint64(x[1])
                    ? XP.astype(XP.bitwiseRightShift(signed(x[0]), signed(x[1])), DType.UINT64)
                    : z),
        new Flawed(
            "astype",
            "takes unsigned integers for signed ones",
            (z, x) -> isUint64(x[0]) ? XP.astype(signed(x[0]), (DType) x[1]) : z),
        new Flawed(
            "sort",
            "takes unsigned integers for signed ones",
            (z, x) ->
                isUint64(z) && x.length == 4
                    ? XP.astype(
                        XP.sort(signed(x[0]), (int) x[1], (boolean) x[2], true), DType.UINT64)
                    : z),
        new Flawed(
            "add",
            "saturates",
            (z, x) -> XP.dtype(array(z)) == DType.INT8 ? XP.minimum(array(z), 100L) : z),
        new Flawed(
            "sum",
            "stays narrow",
            (z, x) -> x.length < 4 ? XP.astype(array(z), XP.dtype(array(x[0]))) : z));
  }

  private static boolean isUint64(Object x) {
    return x instanceof PlainArray a && XP.dtype(a) == DType.UINT64;
  }

  private static PlainArray signed(Object x) {
    return XP.astype(array(x), DType.INT64);
  }

  private static boolean isFloat(Object x) {
    return XP.dtype(array(x)).isFloating();
  }

  private static Object spoiled(Object result, Object[] arguments) {
    if (arguments.length > 1 && arguments[1] instanceof int[] axes && axes.length > 0) {
      axes[0] = 99;
    }
    return result;
  }

  @ParameterizedTest
  @MethodSource({
    "flaws",
    "complexFlaws",
    "integerFlaws",
    "org.thalweg.plain.contracts.ExtensionFlaws#linalg",
    "org.thalweg.plain.contracts.ExtensionFlaws#fft"
  })
  void aFlawIsFound(Flawed flawed) {
    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(flawed.namespace(), ALL);

    AssertionError error =
        assertThrows(AssertionError.class, () -> checks.check(flawed.function()));

    assertMessage(error, flawed.function());
  }

  @Test
  void aMessageSaysTheSeed() {
    Flawed flawed = new Flawed("exp", "is off", (z, x) -> XP.add(array(z), 1.0));
    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(flawed.namespace(), ALL);

    AssertionError error = assertThrows(AssertionError.class, () -> checks.check("exp"));

    assertMessage(error, "seed");
  }

  @Test
  void whatIsNotSupportedMustBeListed() {
    ArrayNamespace<PlainArray> missing =
        plainBut(
            "sort",
            (method, arguments) -> {
              throw new UnsupportedOnBackendException("plain", "sort", "sort elsewhere");
            });

    NamespaceChecks<PlainArray> unlisted = NamespaceChecks.of(missing, ALL);
    NamespaceChecks<PlainArray> listed = NamespaceChecks.of(missing, ALL.without("sort", "a test"));

    assertThrows(AssertionError.class, () -> unlisted.check("sort"));
    assertDoesNotThrow(() -> listed.check("sort"));
  }

  @Test
  void whatIsListedAsNotSupportedMustThrow() {
    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(XP, ALL.without("sort", "a test"));

    assertThrows(AssertionError.class, () -> checks.check("sort"));
  }

  @Test
  void aDeviationPassesOverItsFailureAndEndsWithIt() {
    Flawed flawed =
        new Flawed("round", "is floor", (z, x) -> isFloat(z) ? XP.floor(array(x[0])) : z);
    Capabilities deviating = ALL.deviating("round: 1.5 -> 2", "rounds down");
    Capabilities toNoAvail = ALL.deviating("round: 0.5 -> 0", "does no such thing");

    NamespaceChecks<PlainArray> wrong = NamespaceChecks.of(flawed.namespace(), deviating);
    assertThrows(TestAbortedException.class, () -> wrong.check("round: 1.5 -> 2"));
    NamespaceChecks<PlainArray> right = NamespaceChecks.of(XP, toNoAvail);
    assertThrows(AssertionError.class, () -> right.check("round: 0.5 -> 0"));
  }

  @Test
  void aLineThatStandsForNoCaseIsFound() {
    Capabilities misspelt = ALL.without("srot", "a test").deviating("add: no such case", "a test");

    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(XP, misspelt);

    assertEquals(Set.of("add: no such case", "srot"), checks.unusedKeys());
  }

  @Test
  void aDataTypeThatIsThereMustBeListed() {
    Capabilities fewer = Capabilities.of(List.of(DType.BOOL, DType.INT64, DType.FLOAT64));

    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(XP, fewer);

    assertThrows(AssertionError.class, () -> checks.check("asarray"));
  }

  @Test
  void everyOverloadIsCalled() {
    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(XP, ALL);

    checks.checkAll();

    assertEquals(Set.of(), checks.uncalled());
  }

  @Test
  void withoutAFlawNothingIsFound() {
    Flawed right = new Flawed("getItem", "is right", (z, x) -> z);
    NamespaceChecks<PlainArray> checks = NamespaceChecks.of(right.namespace(), ALL);

    assertDoesNotThrow(() -> checks.check("getItem"));
  }

  private static void assertMessage(AssertionError error, String part) {
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains(part), message);
  }
}
