package org.thalweg.examples.network;

import java.util.Locale;
import org.thalweg.io.Encoding;

/** What the numbers of a grid mean, as the command line calls it. */
enum Format {
  AUTO(Encoding.AUTOMATIC),
  ESRI_D8(Encoding.ESRI),
  ESRI_D8_INLAND(Encoding.ESRI_INLAND_SINKS),
  MERIT(Encoding.MERIT),
  PCRASTER(Encoding.PCRASTER),
  CAMA_NEXTXY(Encoding.CAMA_NEXTXY),
  CAMA_DOWNXY(Encoding.CAMA_DOWNXY),
  /** No directions but elevations, whose surface gives the network. */
  ELEVATION(Encoding.AUTOMATIC);

  private final Encoding encoding;

  Format(Encoding encoding) {
    this.encoding = encoding;
  }

  Encoding encoding() {
    return encoding;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
