package org.thalweg.operators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thalweg.array.DType;
import org.thalweg.plain.PlainArray;
import org.thalweg.plain.PlainNamespace;
import org.thalweg.plain.contracts.ReferenceData;

/** RAPID's sandbox: 5 reaches, 80 steps of 3 h in 12 sub-steps; reference: RAPID2's own output. */
class RapidSandboxTest {
  private static final double FLOAT32_OUTPUT = 1e-5;
  private static final double FLOAT64_STATE = 1e-10;

  private final PlainNamespace xp = PlainNamespace.INSTANCE;

  @Test
  void outputAndFinalStateAreRapids() throws IOException {
    Path folder = ReferenceData.find("rapid_sandbox");
    PlainArray inflow = read(folder, "Qext_Sandbox_19700101_19700110.nc4", "Qext");
    PlainArray initial = read(folder, "Qinit_Sandbox_19700101_19700110.nc4", "Qout");
    PlainArray expected = read(folder, "Qout_Sandbox_19700101_19700110.nc4", "Qout");
    PlainArray last = read(folder, "Qfinal_Sandbox_19700101_19700110.nc4", "Qout");
    Muskingum muskingum =
        Muskingum.over(network(folder), 10_800)
            .withSubSteps(12)
            .withOutput(RoutedOutput.MEAN_OF_STARTS);

    Routed<PlainArray> routed =
        muskingum.route(
            inflow,
            PlainArray.of(column(folder, "k_Sandbox.csv", 0)),
            PlainArray.of(column(folder, "x_Sandbox.csv", 0)),
            xp.reshape(initial, 5));

    assertArrayEquals(flat(expected), flat(routed.discharge()), FLOAT32_OUTPUT);
    assertArrayEquals(flat(last), flat(routed.finalDischarge()), FLOAT64_STATE);
  }

  /** The reaches in the order of their file, which names the next one by its id, 0 for none. */
  private static RiverNetwork network(Path folder) throws IOException {
    double[] id = column(folder, "rapid_connect_Sandbox.csv", 0);
    double[] next = column(folder, "rapid_connect_Sandbox.csv", 1);
    int[] downstream = new int[id.length];
    for (int reach = 0; reach < id.length; reach++) {
      downstream[reach] = next[reach] == 0 ? -1 : Arrays.binarySearch(id, next[reach]);
    }
    return RiverNetwork.fromDownstream(downstream);
  }

  private static double[] column(Path folder, String name, int column) throws IOException {
    List<Double> values = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(name))) {
      values.add(Double.valueOf(List.of(line.split(",")).get(column)));
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private PlainArray read(Path folder, String file, String variable) {
    try (HdfFile hdf = new HdfFile(folder.resolve(file))) {
      Object data = hdf.getDatasetByPath(variable).getData();
      return xp.astype(PlainArray.of(data), DType.FLOAT64);
    }
  }

  private static double[] flat(PlainArray x) {
    return (double[]) x.toFlatArray();
  }
}
