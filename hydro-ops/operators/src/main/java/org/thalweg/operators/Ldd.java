package org.thalweg.operators;

/**
 * How a grid of PCRaster's local drain directions is read and written: the keys of a keypad,
 *
 * <pre>
 *   7 8 9
 *   4 5 6
 *   1 2 3
 * </pre>
 *
 * <p>with row 0 on top; 5 is a pit, every other number a missing cell.
 *
 * @param wrapsLongitude whether water that leaves at the east or west edge comes in at the other,
 *     as on a grid around the globe; water that leaves at the north or south edge is always an
 *     error
 */
public record Ldd(boolean wrapsLongitude) {
  private static final int[] CODES = {6, 3, 2, 1, 4, 7, 8, 9};
  private static final int PIT = 5;
  private static final int MISSING = 255;

  /**
   * PCRaster's directions on a grid with edges.
   *
   * @return the encoding, without wrapping
   */
  public static Ldd pcraster() {
    return new Ldd(false);
  }

  /**
   * The same encoding on a grid around the globe.
   *
   * @return a new encoding
   */
  public Ldd withWrappedLongitude() {
    return new Ldd(true);
  }

  /**
   * A forest from local drain directions. A cell that flows into a missing cell becomes a sink and
   * is counted in {@link RiverNetwork#buildReport}.
   *
   * @param codes {@code (row * cols + column)} directions, row 0 on top; may be empty
   * @param rows number of rows
   * @param cols number of columns
   * @return the network of the valid cells
   * @throws IllegalArgumentException if the number of codes is not {@code rows * cols}, or a cell
   *     flows off the grid
   * @throws CyclicNetworkException if water runs in a circle
   */
  public RiverNetwork decode(int[] codes, int rows, int cols) {
    return D8Decoder.decode(codes, rows, cols, compass());
  }

  /**
   * The local drain directions of a network, 255 where there is no node.
   *
   * @param network a forest on a grid
   * @return {@code (row * cols + column)} directions
   * @throws IllegalArgumentException if the network is not on a grid, bifurcates, or has an edge
   *     that does not lead to a neighbouring cell
   */
  public int[] encode(RiverNetwork network) {
    return D8Encoder.encode(network, CODES, new int[] {PIT, MISSING}, wrapsLongitude);
  }

  /**
   * A valid network from directions that may hold cycles and edges off the grid.
   *
   * @param codes {@code (row * cols + column)} directions, row 0 on top; may be empty
   * @param rows number of rows
   * @param cols number of columns
   * @return the network, and what was changed
   * @throws IllegalArgumentException if the number of codes is not {@code rows * cols}
   * @see Repaired
   */
  public Repaired repair(int[] codes, int rows, int cols) {
    return GridRepair.repair(codes, rows, cols, compass());
  }

  private Compass compass() {
    Compass.Wanted wanted = new Compass.Wanted("a key of the keypad", "Ldd");
    return new Compass(CODES, Compass.MISSING, wrapsLongitude, wanted).state(PIT, Compass.SINK);
  }
}
