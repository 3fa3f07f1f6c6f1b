package org.thalweg.operators;

/** Which way values are handed on along the edges. */
enum Direction {
  /** From sources to sinks: each node collects what lies upstream of it. */
  UPSTREAM,
  /** From sinks to sources: each node collects what lies downstream of it. */
  DOWNSTREAM;

  Direction reversed() {
    return this == UPSTREAM ? DOWNSTREAM : UPSTREAM;
  }

  /** The node at which each edge begins, seen this way, by edge id. */
  int[] from(Topology topology) {
    return this == UPSTREAM ? topology.edgeUpstream() : topology.edgeDownstream();
  }

  /** The node at which each edge ends, seen this way, by edge id. */
  int[] to(Topology topology) {
    return this == UPSTREAM ? topology.edgeDownstream() : topology.edgeUpstream();
  }
}
