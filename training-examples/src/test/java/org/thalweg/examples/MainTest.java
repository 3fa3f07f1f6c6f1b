package org.thalweg.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  @Test
  void helpNamesTheCommandsAndTheFolderLayout() {
    CommandRun main = CommandRun.of();
    CommandRun command = CommandRun.of("calibrate-routing", "--help");

    assertEquals(0, main.exitCode());
    assertTrue(main.out().contains("calibrate-routing"), main.out());
    assertEquals(0, command.exitCode());
    for (String part : new String[] {"reaches.csv", "inflow.csv", "_f32le.bin", "q_m3s"}) {
      assertTrue(command.out().contains(part), command.out());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calibrate | Unmatched argument at index 0: 'calibrate'
          calibrate-routing --dta=x | Unknown option: '--dta=x'
          calibrate-routing --celerity each | --celerity: found 'each', wanted one of shared, per-reach
          calibrate-routing --optimizer newton | --optimizer: found 'newton', wanted one of levenberg-marquardt, lbfgs, adam
          calibrate-routing --calibration 1990 | '1990' is not a period like 1981-10-01..1995-09-30
          calibrate-routing --start today | 'today' is not a date like 2001-12-31
          calibrate-routing --seed x | 'x' is not a long
          calibrate-routing --max-evaluations 0 | --max-evaluations: found 0, wanted 1 or more
          calibrate-routing --x NaN | --x: found 'NaN', wanted 'fitted' or a number from 0 to 0.5
          calibrate-routing --x -0.1 | --x: found '-0.1', wanted 'fitted' or a number from 0 to 0.5
          calibrate-routing --offset 25 | --offset: found '25', wanted 'fitted' or a number from 0 to 24.0
          calibrate-routing --backend abacus | --backend: found 'abacus', wanted one of plain, djl-pytorch, djl-mxnet, tensorflow
          calibrate-runoff --backend tensorflow | --backend: backend 'tensorflow' is not there; there are [plain]. To add it, add the artifact org.thalweg:thalweg-tensorflow
          calibrate-routing --celerity per-reach --optimizer levenberg-marquardt | use lbfgs or adam
          calibrate-routing --data /nowhere/at/all | /nowhere/at/all: there is no such folder
          calibrate-routing --data . --seed 3 | --seed: is for the generated basin
          """)
  void wrongUseIsOneLineAndExitCode2(String arguments, String expected) {
    CommandRun run = CommandRun.of(arguments.split(" "));

    assertEquals(2, run.exitCode(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("thalweg: "), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
