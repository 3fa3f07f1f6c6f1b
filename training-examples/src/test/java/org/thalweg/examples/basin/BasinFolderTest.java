package org.thalweg.examples.basin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thalweg.examples.command.InputException;

class BasinFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void writeFolder() throws IOException {
    SmallBasin.write(folder);
  }

  private Basin read() {
    return BasinFolder.read(folder, Optional.empty(), Optional.empty());
  }

  private String errorOf(Optional<LocalDate> start, Optional<String> gauge) {
    InputException error =
        assertThrows(InputException.class, () -> BasinFolder.read(folder, start, gauge));
    String message = String.valueOf(error.getMessage());
    assertFalse(message.contains("\n"), message);
    return message;
  }

  private String error() {
    return errorOf(Optional.empty(), Optional.empty());
  }

  @Test
  void tableGivesInflowInTheOrderOfTheReaches() {
    Basin basin = read();

    assertEquals(List.of("a", "b", "c"), basin.reaches().ids());
    assertEquals(2, basin.gauge());
    assertEquals(LocalDate.of(2001, 2, 27), basin.start());
    assertArrayEquals(new double[] {6, 60, 600, 6000}, basin.summedInflow());
    assertArrayEquals(
        new double[] {1, 2, 3, 10, 20, 30, 100, 200, 300, 1000, 2000, 3000},
        (double[]) basin.inflow().toFlatArray());
  }

  @Test
  void emptyAndNanCellsAreMissingObservations() {
    double[] observed = read().observedDischarge();

    assertArrayEquals(new double[] {6, Double.NaN, 600, Double.NaN}, observed);
  }

  @Test
  void reachesMayDrainInAnyOrderAndToNothing() throws IOException {
    Files.writeString(
        folder.resolve("reaches.csv"), "length_m,down_index,index\n3,,c\n1,c,a\n2,a,b\n");

    Basin basin = read();

    assertEquals(List.of("c", "a", "b"), basin.reaches().ids());
    assertArrayEquals(new int[] {1, 2}, basin.reaches().network().edgeUpstream());
    assertArrayEquals(new int[] {0, 1}, basin.reaches().network().edgeDownstream());
  }

  @Test
  void rawInflowBeginsWithTheObservations() throws IOException {
    SmallBasin.writeRaw(folder, "q_3x4_f32le.bin", 3, 4);

    Basin basin = read();

    assertEquals(LocalDate.of(2001, 2, 27), basin.start());
    assertArrayEquals(
        new double[] {0, 10, 20, 1, 11, 21, 2, 12, 22, 3, 13, 23},
        (double[]) basin.inflow().toFlatArray());
  }

  @Test
  void rawInflowMayBeginOnAGivenDay() throws IOException {
    SmallBasin.writeRaw(folder, "q_3x5_f32le.bin", 3, 5);

    Basin basin =
        BasinFolder.read(folder, Optional.of(LocalDate.of(2001, 2, 26)), Optional.empty());

    assertArrayEquals(
        new double[] {Double.NaN, 6, Double.NaN, 600, Double.NaN}, basin.observedDischarge());
  }

  @Test
  void anyReachCanBeTheGauge() {
    Basin basin = BasinFolder.read(folder, Optional.empty(), Optional.of("b"));

    assertEquals(1, basin.gauge());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          reaches.csv | length_m | length | line 1: has no column length_m
          reaches.csv | downstream | below | line 1: has no column down_index or downstream
          reaches.csv | id,down | name,down | line 1: column 'name' stands there twice
          reaches.csv | b,c,2000 | b,c | line 3: has 3 cells, the header has 4
          reaches.csv | b,c,2000 | b,d,2000 | line 3: column downstream: found 'd', wanted the id of a reach in this file
          reaches.csv | b,c,2000 | a,c,2000 | line 3: reach 'a' is on line 2 already
          reaches.csv | b,c,2000 | ,c,2000 | line 3: column id: found '', wanted the id of a reach
          reaches.csv | b,c,2000 | b,c,-2000 | line 3: column length_m: found '-2000', wanted a length in m greater than 0
          reaches.csv | b,c,2000 | b,c,0 | line 3: column length_m: found '0'
          reaches.csv | b,c,2000 | b,c,NaN | line 3: column length_m: found 'NaN'
          reaches.csv | b,c,2000 | b,c,long | line 3: column length_m: found 'long'
          reaches.csv | b,c,2000 | b,c,1e999 | line 3: column length_m: found '1e999'
          reaches.csv | c,-1 | c,a | water runs in a circle through 2 reaches:
          reaches.csv | c,-1 | c,c | water runs in a circle through 1 reach: c (line 4) -> c
          reaches.csv | a,c | a,-1 | the network has 2 outlets (a, c): say with --gauge which reach is observed
          inflow.csv | date,b | day,b | line 1: has no column date
          inflow.csv | ,a,c | ,a,d | line 1: has no column for reach 'c', wanted one for each of the 3 reaches
          inflow.csv | 28,20 | 28,x | line 3: column b: found 'x', wanted a lateral inflow in m3/s
          inflow.csv | 28,20 | 28, | line 3: column b: found '', wanted a lateral inflow in m3/s
          inflow.csv | 28,20 | 28,NaN | line 3: column b: found 'NaN', wanted a lateral inflow in m3/s
          inflow.csv | 28,20 | 28,20,20 | line 3: has 5 cells, the header has 4
          inflow.csv | 2001-02-28 | 2001-02-29 | line 3: column date: found '2001-02-29', wanted a date like 2001-12-31
          inflow.csv | 2001-02-28 | 28.02.2001 | line 3: column date: found '28.02.2001'
          inflow.csv | 2001-03-01 | 2001-02-28 | line 4: column date: found '2001-02-28', wanted 2001-03-01: the day before stands there twice
          inflow.csv | 2001-03-01 | 2001-02-26 | line 4: column date: found '2001-02-26', wanted 2001-03-01: dates go up by one day
          inflow.csv | 2001-03-01 | 2001-03-05 | line 4: column date: found '2001-03-05', wanted 2001-03-01: no day may be left out
          obs_c_daily.csv | q_m3s | discharge | line 1: has no column q_m3s
          obs_c_daily.csv | 600 | -999 | line 4: column q_m3s: found '-999', wanted a discharge in m3/s of 0 or more
          obs_c_daily.csv | 600 | much | line 4: column q_m3s: found 'much'
          obs_c_daily.csv | 2001-03-01 | 2001-03-03 | line 4: column date: found '2001-03-03', wanted 2001-03-01
          """)
  void spoiltCellIsNamed(String file, String text, String instead, String expected)
      throws IOException {
    String content = Files.readString(folder.resolve(file));
    assertTrue(content.contains(text), text);
    Files.writeString(folder.resolve(file), content.replace(text, instead == null ? "" : instead));

    String message = error();

    assertTrue(message.contains(expected.strip()), message);
    assertTrue(expected.contains("outlets") || message.contains(file), message);
  }

  @ParameterizedTest
  @CsvSource({"reaches.csv", "inflow.csv", "obs_c_daily.csv"})
  void emptyFilesAndFilesWithoutRowsAreNamed(String file) throws IOException {
    String header = Files.readAllLines(folder.resolve(file)).get(0);

    Files.writeString(folder.resolve(file), "");
    String empty = error();
    Files.writeString(folder.resolve(file), header + "\n");
    String rowless = error();

    assertTrue(empty.endsWith(file + ": is empty, wanted a header line and rows"), empty);
    assertTrue(rowless.endsWith(file + ": has a header but no rows"), rowless);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reaches.csv | reaches.csv: there is no such file
          inflow.csv | found nothing for lateral inflow, wanted exactly one file inflow.csv or NAME_<reaches>x<days>_f32le.bin
          obs_c_daily.csv | found nothing for observations, wanted exactly one file obs_*_daily.csv
          """)
  void missingFilesAreNamed(String file, String expected) throws IOException {
    Files.delete(folder.resolve(file));

    String message = error();

    assertTrue(message.contains(expected), message);
  }

  @Test
  void missingFolderIsNamed() {
    Path nowhere = folder.resolve("nowhere");

    InputException error =
        assertThrows(
            InputException.class,
            () -> BasinFolder.read(nowhere, Optional.empty(), Optional.empty()));

    assertEquals(nowhere + ": there is no such folder", error.getMessage());
  }

  @Test
  void twoFilesForOneThingAreNamed() throws IOException {
    Files.writeString(folder.resolve("obs_d_daily.csv"), SmallBasin.OBSERVED);

    String message = error();

    assertTrue(
        message.contains("found obs_c_daily.csv, obs_d_daily.csv for observations"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q_4x4_f32le.bin | 4 | 4 | its name says 4 reaches, the reach table has 3
          q_3x4_f32le.bin | 3 | 3 | has 36 bytes, 3 reaches x 4 days of float32 are 48
          q_3x0_f32le.bin | 3 | 0 | its name says 0 values
          q_3x999999999_f32le.bin | 3 | 4 | its name says 2999999997 values, wanted 1 to 268435456
          q_3x6_f32le.bin | 3 | 6 | has 6 days and the observations 4, so its first day is unknown: give --start
          """)
  void rawFileThatDoesNotFitIsRefused(String name, int reaches, int days, String expected)
      throws IOException {
    SmallBasin.writeRaw(folder, name, reaches, days);

    String message = error();

    assertTrue(message.contains(expected), message);
  }

  @Test
  void rawValueThatIsNoNumberIsNamed() throws IOException {
    Path raw = SmallBasin.writeRaw(folder, "q_3x4_f32le.bin", 3, 4);
    byte[] bytes = Files.readAllBytes(raw);
    bytes[4 * 6 + 3] = 0x7f;
    bytes[4 * 6 + 2] = (byte) 0xc0;
    Files.write(raw, bytes);

    String message = error();

    assertTrue(message.contains("found NaN for reach 'b' on day 3"), message);
  }

  @Test
  void observationsOfOtherDaysAreRefused() throws IOException {
    Files.writeString(folder.resolve("obs_c_daily.csv"), "date,q_m3s\n1999-01-01,1\n");

    String message = error();

    assertTrue(message.contains("begins on 1999-01-01 and has 1 days, none of them"), message);
  }

  @Test
  void firstDayOfATableIsNotForTheUserToSay() {
    String message = errorOf(Optional.of(LocalDate.of(2001, 2, 26)), Optional.empty());

    assertTrue(message.startsWith("--start: is for raw inflow"), message);
  }

  @Test
  void unknownGaugeIsRefused() {
    String message = errorOf(Optional.empty(), Optional.of("d"));

    assertEquals("--gauge: 'd' is no reach of the network", message);
  }

  @Test
  void binaryFileInPlaceOfATableIsRefused() throws IOException {
    byte[] noise = new byte[5000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 37);
    }
    Files.write(folder.resolve("reaches.csv"), noise);

    String message = error();

    assertTrue(message.contains("reaches.csv"), message);
    assertTrue(message.length() < 400, message);
  }
}
