package org.thalweg.operators;

/**
 * The edges in an order in which each one comes after all that end where it begins. Read backwards,
 * with their ends exchanged, they are in such an order for the other direction. Shared with the
 * kernels and never written.
 *
 * @param from the node upstream of each
 * @param to the node downstream of each
 * @param id the edge's id
 */
@SuppressWarnings("ArrayRecordComponent") // the record's own, only read
record EdgeOrder(int[] from, int[] to, int[] id) {
  int size() {
    return from.length;
  }
}
