package org.thalweg.io;

/**
 * How a file is read as a river network, or a network written as a grid.
 *
 * @param encoding what the numbers mean
 * @param wrapsLongitude whether east and west edge of the grid are one, as around the globe
 */
public record NetworkOptions(Encoding encoding, boolean wrapsLongitude) {
  /**
   * Options that find out what a file holds, on a grid with edges.
   *
   * @return the default
   */
  public static NetworkOptions automatic() {
    return new NetworkOptions(Encoding.AUTOMATIC, false);
  }

  /**
   * Options for one encoding, on a grid with edges.
   *
   * @param encoding what the numbers mean
   * @return the options
   */
  public static NetworkOptions of(Encoding encoding) {
    return new NetworkOptions(encoding, false);
  }

  /**
   * The same options for a grid around the globe.
   *
   * @return new options
   */
  public NetworkOptions withWrappedLongitude() {
    return new NetworkOptions(encoding, true);
  }
}
