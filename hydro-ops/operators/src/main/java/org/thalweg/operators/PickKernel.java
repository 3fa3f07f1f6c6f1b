package org.thalweg.operators;

import java.util.Arrays;
import java.util.List;
import org.thalweg.array.ArraySpec;
import org.thalweg.array.HostArray;
import org.thalweg.array.HostKernel;

/**
 * {@link Picked} over Java memory, one batch after the other.
 *
 * @param picked the operator
 */
record PickKernel(Picked picked) implements HostKernel {
  @Override
  public boolean accepts(List<ArraySpec> inputs) {
    return PickInputs.fit(inputs);
  }

  @Override
  public List<ArraySpec> outputs(List<ArraySpec> inputs) {
    ArraySpec field = inputs.get(0);
    return List.of(picked.at().map(at -> HostSpecs.withLast(field, at.count())).orElse(field));
  }

  @Override
  public void run(List<HostArray> inputs, List<HostArray> outputs) {
    int nodes = picked.network().nodeCount();
    int batches = HostSpecs.rows(inputs.get(0).shape(), nodes);
    PickInputs in = new PickInputs(inputs, picked.pick(), picked.skipNaN());
    PickWalk walk = walk(inputs.size() > 2);
    long[] keys = new long[nodes];
    for (int batch = 0; batch < batches; batch++) {
      walk.run(in.read(batch, keys), edgeWeights(in, batch), keys);
      long[] results = gathered(keys, walk, in);
      in.type().write(results, outputs.get(0), batch * results.length);
    }
  }

  private PickWalk walk(boolean weighsEdges) {
    Topology topology = picked.network().topology();
    boolean[] needed =
        picked
            .at()
            .map(at -> Membership.of(topology, picked.direction(), at.nodes()))
            .orElseGet(() -> Membership.all(topology));
    return new PickWalk(topology, picked.direction(), picked.pick(), weighsEdges, needed);
  }

  private EdgeWeights edgeWeights(PickInputs in, int batch) {
    return in.inputs().size() < 3 || picked.network().edgeCount() == 0
        ? EdgeWeights.ONES
        : EdgeWeights.of(picked.network().topology(), in.row(2, batch));
  }

  private long[] gathered(long[] keys, PickWalk walk, PickInputs in) {
    int[] at = picked.at().map(Locations::nodes).orElse(new int[0]);
    boolean everywhere = picked.at().isEmpty();
    if (!in.type().dtype().isFloating()) {
      int count = everywhere ? keys.length : at.length;
      for (int i = 0; i < count; i++) {
        int node = everywhere ? i : at[i];
        if (walk.isEmpty(node)) {
          throw in.noWeight("node " + node);
        }
      }
    }
    return everywhere ? keys : Arrays.stream(at).mapToLong(node -> keys[node]).toArray();
  }
}
