package org.thalweg.models;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Holds the examples of a page of docs to the test that runs them. */
public final class Page {
  private Page() {}

  /**
   * Every Java example of a page is in the source of a test, but for white space.
   *
   * @param page the file in docs
   * @param test the test
   * @param least how many examples there are at least
   */
  public static void shows(String page, Class<?> test, int least) throws IOException {
    Path sources = Path.of("src/test/java");
    String source = Files.readString(sources.resolve(test.getName().replace('.', '/') + ".java"));
    List<String> examples =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(Files.readString(Path.of("..", "..", "docs").resolve(page)))
            .results()
            .flatMap(each -> Pattern.compile("\n\n").splitAsStream(each.group(1)))
            .map(each -> each.replaceAll("\\s+", ""))
            .toList();
    assertTrue(examples.size() >= least, "examples: " + examples.size());
    for (String example : examples) {
      assertTrue(source.replaceAll("\\s+", "").contains(example), example);
    }
  }
}
