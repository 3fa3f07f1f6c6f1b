package org.thalweg.plain.contracts.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A function of the standard and the ways to call it: a line of {@code standard-functions.txt}.
 *
 * @param section the section that it stands in
 * @param name its name in the standard
 * @param forms the arguments of each way to call it, as words
 * @param parts the standard's names of the parts of its result, empty if that is no record
 */
record StandardFunction(String section, String name, List<List<String>> forms, List<String> parts) {

  private static final String RESOURCE = "/org/thalweg/plain/contracts/standard-functions.txt";

  /** Every function, in the order of the file. */
  static List<StandardFunction> all() {
    List<StandardFunction> functions = new ArrayList<>();
    String section = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        functions.add(parsed(section, line));
      }
    }
    return functions;
  }

  private static List<String> lines() {
    try (InputStream in = StandardFunction.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandardFunction parsed(String section, String line) {
    String[] first = line.trim().split("\\s+", 2);
    String rest = first.length == 1 ? "" : first[1];
    List<List<String>> forms = new ArrayList<>();
    List<String> parts = List.of();
    for (String form : rest.split("\\|", -1)) {
      String[] sides = form.split("=>", -1);
      forms.add(words(sides[0]));
      parts = sides.length == 2 ? words(sides[1]) : parts;
    }
    return new StandardFunction(section, first[0], forms, parts);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
  }

  /** Whether a way to call it has arrays of the data type in hand, or the data type itself. */
  static boolean dependsOnDtype(List<String> form) {
    return form.stream().anyMatch(word -> !word.contains(":") && !word.equals("shapes"));
  }

  /** A standard name as Java has it: {@code matrix_rank} becomes {@code matrixRank}. */
  static String camelCase(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      camel.append(
          camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }

  @Override
  public String toString() {
    return section + ": " + name;
  }
}
