package org.thalweg.plain.contracts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Scope;
import org.thalweg.autodiff.Dual;
import org.thalweg.autodiff.Tangent;
import org.thalweg.autodiff.Tape;
import org.thalweg.autodiff.Var;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;

/**
 * Namespaces in which every float array that comes in from Java is a variable, so that whatever is
 * computed is recorded or carried along: a new transform for each scope.
 */
final class Recording {
  private static final PlainNamespace XP = PlainNamespace.INSTANCE;

  private Recording() {}

  /** How a float array becomes a variable of a transform. */
  private interface Entrance<V> {
    V variable(PlainArray x);
  }

  /** An open transform, and how it ends. */
  private record Open<V>(ArrayNamespace<V> transform, Entrance<V> entrance, Runnable end) {}

  static ArrayNamespace<Var<PlainArray>> tapes() {
    return outermost(
        () -> {
          Tape<PlainArray> tape = Tape.over(XP);
          return new Open<>(tape, tape::variable, tape::close);
        });
  }

  static ArrayNamespace<Tangent<PlainArray>> duals() {
    return outermost(
        () -> {
          Dual<PlainArray> dual = Dual.over(XP);
          return new Open<>(dual, x -> dual.variable(x, XP.onesLike(x)), dual::close);
        });
  }

  /** A namespace that opens a transform for each scope, and has one for what is outside of them. */
  private static <V> ArrayNamespace<V> outermost(Supplier<Open<V>> transforms) {
    Open<V> outside = transforms.get();
    return proxy(
        (method, arguments) ->
            method.getName().equals("openScope")
                ? scope(transforms.get())
                : call(outside.transform(), method, arguments));
  }

  private static <V> Scope<V> scope(Open<V> open) {
    ArrayNamespace<V> recording =
        proxy(
            (method, arguments) -> {
              if (method.getName().equals("asarray")
                  && arguments != null
                  && arguments.length == 3
                  && ((DType) arguments[2]).isFloating()) {
                Object x = Objects.requireNonNull(call(XP, method, arguments));
                return open.entrance().variable((PlainArray) x);
              }
              return call(open.transform(), method, arguments);
            });
    return new Scope<>() {
      @Override
      public ArrayNamespace<V> xp() {
        return recording;
      }

      @Override
      public V release(V x) {
        return x;
      }

      @Override
      public void close() {
        open.end().run();
      }
    };
  }

  private interface Handler {
    @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
  }

  @SuppressWarnings("unchecked") // it passes everything on to a namespace of V
  private static <V> ArrayNamespace<V> proxy(Handler handler) {
    return (ArrayNamespace<V>)
        Proxy.newProxyInstance(
            ArrayNamespace.class.getClassLoader(),
            new Class<?>[] {ArrayNamespace.class},
            (self, method, arguments) -> handler.call(method, arguments));
  }

  private static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
