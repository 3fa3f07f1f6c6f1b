package org.thalweg.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.Scope;
import org.thalweg.array.spi.UnownedScope;

/** A namespace that runs no host kernel: operators are array code, as they are on a device. */
final class ArrayCode {
  private ArrayCode() {}

  /** The namespace; its owner's scope is the only one. */
  @SuppressWarnings("unchecked") // it passes everything on to a namespace of A
  static <A> ArrayNamespace<A> over(ArrayNamespace<A> xp) {
    return (ArrayNamespace<A>)
        Proxy.newProxyInstance(
            ArrayNamespace.class.getClassLoader(),
            new Class<?>[] {ArrayNamespace.class},
            (self, method, arguments) -> call((ArrayNamespace<A>) self, xp, method, arguments));
  }

  @SuppressWarnings("unchecked") // the arguments of apply
  private static <A> @Nullable Object call(
      ArrayNamespace<A> self,
      ArrayNamespace<A> xp,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (arguments != null && method.getName().equals("apply")) {
      DifferentiableOperator operator =
          (DifferentiableOperator) Objects.requireNonNull(arguments[0]);
      return operator.forward(self, (List<A>) Objects.requireNonNull(arguments[1]));
    } else if (method.getName().equals("openScope")) {
      Scope<A> scope = new UnownedScope<>(self);
      return scope;
    }
    try {
      return method.invoke(xp, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
