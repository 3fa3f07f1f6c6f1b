package org.thalweg.examples.command;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Options whose value is one of a few names. */
public final class Choice {
  private Choice() {}

  /**
   * What the command line calls by a name.
   *
   * @param option the option, for the error
   * @param text the name, as the user gave it
   * @param values what can be chosen; each is called as its {@code toString} says
   * @param <E> the type of what can be chosen
   * @return the one of that name
   * @throws InputException if there is none, listing the names
   */
  public static <E> E named(String option, String text, E[] values) {
    for (E value : values) {
      if (value.toString().equals(text)) {
        return value;
      }
    }
    String names = Arrays.stream(values).map(Object::toString).collect(Collectors.joining(", "));
    throw new InputException(
        "%s: found %s, wanted one of %s".formatted(option, InputException.quote(text), names));
  }
}
