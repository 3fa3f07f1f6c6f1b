package org.thalweg.testkit;

import java.lang.reflect.Method;
import java.util.Optional;

/** The cases of one section of the standard. */
interface Section {
  /** The type whose functions the cases are of. */
  Class<?> functions();

  /** Adds the cases. */
  <A> void declare(Cases<A> cases);

  /** The name that cases of a method are declared under, or empty if it needs none. */
  default Optional<String> name(Method method) {
    return method.isSynthetic() ? Optional.empty() : Optional.of(method.getName());
  }
}
