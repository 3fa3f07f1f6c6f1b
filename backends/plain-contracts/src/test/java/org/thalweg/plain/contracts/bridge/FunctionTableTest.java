package org.thalweg.plain.contracts.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of functions in {@code docs} is that of the code. */
class FunctionTableTest {
  private static final String COMMAND =
      "./mvnw -pl backends/plain-contracts -am test -Dtest=FunctionTableTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dthalweg.table.write=true";
  private static final Path FILE = Path.of("..", "..", "docs", "array-api.md");

  @Test
  void theTableOfFunctionsIsUpToDate() throws IOException {
    String table = FunctionTable.text(COMMAND);
    if (Boolean.getBoolean("thalweg.table.write")) {
      Files.writeString(FILE, table);
    }

    String committed = Files.exists(FILE) ? Files.readString(FILE) : "";

    assertEquals(table, committed, "docs/array-api.md is out of date; written anew by: " + COMMAND);
  }
}
