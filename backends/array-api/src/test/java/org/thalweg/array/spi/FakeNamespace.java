package org.thalweg.array.spi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DType;
import org.thalweg.array.Device;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Shape;

/** A namespace of arrays without elements, for checks that look at shapes and data types only. */
public final class FakeNamespace {
  private FakeNamespace() {}

  /**
   * An array without elements.
   *
   * @param spec its shape and data type
   */
  public record Fake(ArraySpec spec) {
    /**
     * An array.
     *
     * @param dtype its data type
     * @param dims its shape
     * @return the array
     */
    public static Fake of(DType dtype, long... dims) {
      return new Fake(new ArraySpec(Shape.of(dims), dtype));
    }
  }

  /**
   * A namespace that knows attributes of arrays, and what is composed of them.
   *
   * @param name its name
   * @param device its device
   * @return the namespace
   */
  @SuppressWarnings("unchecked") // it knows no arrays but fakes
  public static ArrayNamespace<Fake> named(String name, Device device) {
    NamespaceInfo info = new NamespaceInfo(List.of(device), List.of(DType.values()), device);
    InvocationHandler handler =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "name" -> name;
              case "info" -> info;
              case "shape" -> ((Fake) arguments[0]).spec().shape();
              case "dtype" -> ((Fake) arguments[0]).spec().dtype();
              case "owns" -> arguments[0] instanceof Fake;
              case "asarray" -> Fake.of(DType.INT64);
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> name.hashCode();
              case "toString" -> name;
              default -> {
                if (method.isDefault()) {
                  yield InvocationHandler.invokeDefault(proxy, method, arguments);
                }
                throw new UnsupportedOperationException(method.getName());
              }
            };
    return (ArrayNamespace<Fake>)
        Proxy.newProxyInstance(
            ArrayNamespace.class.getClassLoader(), new Class<?>[] {ArrayNamespace.class}, handler);
  }
}
