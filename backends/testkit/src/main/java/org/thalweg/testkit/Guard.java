package org.thalweg.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.thalweg.array.ArrayAttributes;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.FftExtension;
import org.thalweg.array.Index;
import org.thalweg.array.LinalgExtension;

/**
 * A namespace, with its extensions, that passes every call on and checks that it left its arguments
 * untouched: arrays, lists and keys of arrays, and the Java arrays of axes, shapes and elements.
 */
final class Guard<A> implements InvocationHandler {
  private static final Set<Class<?>> EXTENSIONS = Set.of(LinalgExtension.class, FftExtension.class);

  private final ArrayNamespace<A> xp;
  private final Object target;
  private final Consumer<Method> observer;

  private Guard(ArrayNamespace<A> xp, Object target, Consumer<Method> observer) {
    this.xp = xp;
    this.target = target;
    this.observer = observer;
  }

  /** The guarded namespace; the observer is told of each method that is called on it. */
  static <A> ArrayNamespace<A> over(ArrayNamespace<A> xp, Consumer<Method> observer) {
    Object proxy = proxy(ArrayNamespace.class, new Guard<>(xp, xp, observer));
    @SuppressWarnings("unchecked") // it passes everything on to a namespace of A
    ArrayNamespace<A> guarded = (ArrayNamespace<A>) proxy;
    return guarded;
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    observer.accept(method);
    boolean equality =
        method.getName().equals("equals") && method.getDeclaringClass() == Object.class;
    if (equality && arguments != null) {
      return proxy == arguments[0];
    }
    boolean watched = arguments != null && method.getDeclaringClass() != ArrayAttributes.class;
    Object before = watched ? snapshot(arguments) : "";
    Throwable thrown = null;
    Object result = null;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    }
    if (watched && !Objects.deepEquals(before, snapshot(arguments))) {
      throw new AssertionError(method.getName() + " changed one of its arguments");
    }
    if (thrown != null) {
      throw thrown;
    }
    if (result != null && EXTENSIONS.contains(method.getReturnType())) {
      return proxy(method.getReturnType(), new Guard<>(xp, result, observer));
    }
    return result;
  }

  /** What an argument holds, as nested Java arrays that share no memory with it. */
  private Object snapshot(@Nullable Object argument) {
    if (argument instanceof Index.Elements elements) {
      return snapshot(elements.array());
    } else if (argument instanceof List<?> list) {
      return snapshot(list.toArray());
    } else if (argument != null && argument.getClass().isArray()) {
      return copy(argument);
    } else if (argument != null && xp.owns(argument)) {
      A x = xp.own(argument);
      return new Object[] {xp.dtype(x), xp.shape(x), xp.toFlatArray(x)};
    }
    return "";
  }

  private Object copy(Object array) {
    int length = Array.getLength(array);
    boolean primitive = array.getClass().getComponentType().isPrimitive();
    Object copy =
        primitive
            ? Array.newInstance(array.getClass().getComponentType(), length)
            : new Object[length];
    for (int i = 0; i < length; i++) {
      Object element = Array.get(array, i);
      Array.set(copy, i, primitive ? element : snapshot(element));
    }
    return copy;
  }
}
