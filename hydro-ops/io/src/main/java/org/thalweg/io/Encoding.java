package org.thalweg.io;

/** How a grid of numbers describes a river network. */
public enum Encoding {
  /** Recognised by the numbers: see {@link Networks#open(java.nio.file.Path)}. */
  AUTOMATIC,
  /** PCRaster's local drain directions, the keys of a keypad; 5 is a pit. */
  PCRASTER,
  /** ESRI and HydroSHEDS D8; 0 is a sink, and 247, 255 and -1 are missing. */
  ESRI,
  /** ESRI D8 with 255 as an inland sink. */
  ESRI_INLAND_SINKS,
  /** MERIT Hydro D8; 0 is a river mouth, 255 an inland depression, 247 missing. */
  MERIT,
  /** CaMa-Flood, the one-based column and row of the next cell, at any distance. */
  CAMA_NEXTXY,
  /** CaMa-Flood, the steps in columns and rows to the next cell. */
  CAMA_DOWNXY
}
