package org.thalweg.examples.command;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A CSV file with a header line, read row by row: comma-separated, UTF-8, blank lines ignored.
 * Every error is an {@link InputException} that names file, line and column.
 */
public final class CsvFile implements AutoCloseable {
  private final Path file;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> header;

  private CsvFile(Path file, CsvReader<CsvRecord> reader) {
    this.file = file;
    this.reader = reader;
    this.records = reader.iterator();
    this.header = List.copyOf(trimmed(next()));
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file the file
   * @return the file, for the caller to close
   * @throws InputException if it cannot be read, is empty, or names a column twice
   */
  public static CsvFile open(Path file) {
    requireReadable(file);
    try {
      CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .detectBomHeader(true)
              .ofCsvRecord(file);
      return new CsvFile(file, reader).checked();
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Sees to it that a file is there and readable.
   *
   * @param file the file
   * @throws InputException if it is not
   */
  public static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": there is no such file");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputException(file + ": is not a file that can be read");
    }
  }

  private CsvFile checked() {
    Set<String> repeated = new TreeSet<>();
    for (String name : header) {
      if (Collections.frequency(header, name) > 1) {
        repeated.add(InputException.quote(name));
      }
    }
    if (!repeated.isEmpty()) {
      close();
      throw new InputException(
          file + ", line 1: column " + String.join(", ", repeated) + " stands there twice");
    }
    return this;
  }

  /**
   * The names in the header line.
   *
   * @return at least one
   */
  public List<String> header() {
    return header;
  }

  /**
   * The position of a column.
   *
   * @param names its name, or the names it may have; the first that is there counts
   * @return the position, from 0
   * @throws InputException if there is none
   */
  public int column(String... names) {
    for (String name : names) {
      int column = header.indexOf(name);
      if (column >= 0) {
        return column;
      }
    }
    throw new InputException(
        "%s, line 1: has no column %s; there are %s"
            .formatted(
                file, String.join(" or ", names), InputException.quote(String.join(", ", header))));
  }

  /**
   * Reads the rows, in the file's order.
   *
   * @param consumer what is done with each
   * @throws InputException if there is none, or one has more or fewer cells than the header
   */
  public void forEachRow(Consumer<CsvRow> consumer) {
    if (!hasNext()) {
      throw new InputException(file + ": has a header but no rows");
    }
    while (hasNext()) {
      CsvRecord cells = next();
      if (cells.getFieldCount() != header.size()) {
        throw new InputException(
            "%s, line %d: has %d cells, the header has %d"
                .formatted(
                    file, cells.getStartingLineNumber(), cells.getFieldCount(), header.size()));
      }
      consumer.accept(new CsvRow(file, cells.getStartingLineNumber(), header, trimmed(cells)));
    }
  }

  private boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private CsvRecord next() {
    if (!hasNext()) {
      close();
      throw new InputException(file + ": is empty, wanted a header line and rows");
    }
    try {
      return records.next();
    } catch (CsvParseException | UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private InputException unreadable(RuntimeException e) {
    return new InputException(
        file + ": is not a CSV file: " + InputException.quote(String.valueOf(e.getMessage())), e);
  }

  private static List<String> trimmed(CsvRecord cells) {
    List<String> trimmed = new ArrayList<>(cells.getFieldCount());
    for (int i = 0; i < cells.getFieldCount(); i++) {
      trimmed.add(cells.getField(i).strip());
    }
    return trimmed;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
