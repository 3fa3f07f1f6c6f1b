package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.DifferentiableOperator;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * A value picked from each zone: a percentile or the mode.
 *
 * <p>Inputs: the values {@code (..., member)} of any real type, and optionally their weights {@code
 * (member)} or of that shape, in float64. Output: {@code (..., zone)} of the values' type. Computed
 * in Java memory; has no derivative.
 *
 * @param zones the zones
 * @param pick the value wanted
 * @param skipNaN whether NaN is left out
 */
record PickedInZones(Zones zones, Pick pick, boolean skipNaN)
    implements DifferentiableOperator, HostKernel {
  @Override
  public <A> List<A> forward(ArrayNamespace<A> xp, List<A> inputs) {
    return HostForward.of(xp, this, inputs);
  }

  @Override
  public Optional<HostKernel> hostKernel() {
    return Optional.of(this);
  }

  @Override
  public String name() {
    return pick.title();
  }

  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return PickInputs.fit(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    return List.of(HostSpecs.withLast(inputs.get(0), zones.count()));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    PickInputs in = new PickInputs(inputs, pick, skipNaN);
    int[] zoneOf = (int[]) zones.zoneOfMember().toFlatArray();
    int batches = HostSpecs.rows(outputs.get(0).shape(), zones.count());
    long[] keys = new long[zoneOf.length];
    long[] picked = new long[zones.count()];
    int[] setOf = new int[zones.count()];
    Distributions sets = new Distributions(pick.byMaxima(), false);
    for (int batch = 0; batch < batches; batch++) {
      OwnSets own = in.read(batch, keys);
      Arrays.fill(setOf, Distributions.EMPTY);
      for (int member = 0; member < zoneOf.length; member++) {
        int zone = zoneOf[member];
        setOf[zone] = sets.merged(setOf[zone], own.of(sets, member));
      }
      for (int zone = 0; zone < setOf.length; zone++) {
        if (!in.type().dtype().isFloating() && !pick.isPossible(sets, setOf[zone])) {
          throw in.noWeight("zone " + zone);
        }
        picked[zone] = pick.from(sets, setOf[zone]);
        sets.release(setOf[zone]);
      }
      in.type().write(picked, outputs.get(0), batch * picked.length);
    }
  }
}
