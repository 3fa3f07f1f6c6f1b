package org.thalweg.operators;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Index;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.spi.UnownedScope;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Plain arrays as if they lived on a device: operators run as array code, and what has to wait for
 * the device, or to be sent to it, is counted.
 */
final class DeviceNamespace implements InvocationHandler {
  private static final PlainNamespace PLAIN = PlainNamespace.INSTANCE;
  private static final Device DEVICE = new Device("gpu:0");

  /** Functions whose result has a shape that only the device knows. */
  private static final Set<String> WAITING =
      Set.of("nonzero", "uniqueAll", "uniqueCounts", "uniqueInverse", "uniqueValues");

  private final Set<Constant> constants = new HashSet<>();
  private int reads;
  private int uploads;
  private final Map<String, Integer> calls = new HashMap<>();

  private DeviceNamespace() {}

  /** A namespace and what was counted on it. */
  record Counted(ArrayNamespace<PlainArray> xp, DeviceNamespace counts) {
    /** How often the host waited for the device to give a value or a shape. */
    int reads() {
      return counts.reads;
    }

    /** How many Java arrays were sent to the device, constants among them. */
    int uploads() {
      return counts.uploads;
    }

    /** How often a function was called. */
    int calls(String function) {
      return counts.calls.getOrDefault(function, 0);
    }
  }

  @SuppressWarnings("unchecked") // it passes everything on to a namespace of plain arrays
  static Counted open() {
    DeviceNamespace counts = new DeviceNamespace();
    Object proxy =
        Proxy.newProxyInstance(
            ArrayNamespace.class.getClassLoader(), new Class<?>[] {ArrayNamespace.class}, counts);
    return new Counted((ArrayNamespace<PlainArray>) proxy, counts);
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    @SuppressWarnings("unchecked") // as above
    ArrayNamespace<PlainArray> self = (ArrayNamespace<PlainArray>) proxy;
    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
    count(method.getName(), given);
    return switch (method.getName()) {
      case "xp" -> self;
      case "device" -> DEVICE;
      case "defaultDevice" -> DEVICE;
      case "info" -> new NamespaceInfo(List.of(DEVICE), List.of(DType.values()), DEVICE);
      case "openScope" -> new UnownedScope<>(self);
      case "equals" -> proxy == given[0];
      case "apply" -> asArrayCode(self, given);
      default -> passOn(self, method, given);
    };
  }

  @SuppressWarnings("unchecked") // the arguments of apply
  private static List<PlainArray> asArrayCode(
      ArrayNamespace<PlainArray> self, @Nullable Object[] given) {
    DifferentiableOperator operator = (DifferentiableOperator) Objects.requireNonNull(given[0]);
    return operator.forward(self, (List<PlainArray>) Objects.requireNonNull(given[1]));
  }

  /** Composites run in their default bodies, so that what they call is counted too. */
  private static @Nullable Object passOn(
      ArrayNamespace<PlainArray> self, Method method, @Nullable Object[] given) throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(self, method, given);
    }
    try {
      return method.invoke(PLAIN, given);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void count(String function, @Nullable Object[] given) {
    calls.merge(function, 1, Integer::sum);
    boolean waits =
        function.equals("toFlatArray")
            || WAITING.contains(function)
            || (function.endsWith("Item") && hasMask(given));
    boolean sends =
        function.equals("constant")
            ? constants.add((Constant) given[0])
            : function.equals("asarray") && given.length == 3;
    reads += waits ? 1 : 0;
    uploads += sends ? 1 : 0;
  }

  private static boolean hasMask(@Nullable Object[] given) {
    for (Index entry : (Index[]) Objects.requireNonNull(given[given.length - 1])) {
      if (entry instanceof Index.Elements elements
          && ((PlainArray) elements.array()).dtype() == DType.BOOL) {
        return true;
      }
    }
    return false;
  }
}
