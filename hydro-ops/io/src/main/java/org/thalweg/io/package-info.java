/**
 * River networks and rasters from the files that hydrologists have, and back.
 *
 * <p>Start from {@link org.thalweg.io.Networks}, whose {@code open} recognises what it is given, or
 * from {@link org.thalweg.io.Rasters} for fields on a grid. Read are GeoTIFF, NetCDF (classic and
 * NetCDF-4), PCRaster maps, ESRI ASCII grids and tables of comma-separated values.
 *
 * <p>A file is distrusted until it is read: what it claims to hold is compared with its size before
 * memory is allocated, nothing in it is ever run, and whatever is wrong with it ends in one {@link
 * org.thalweg.io.UnreadableFileException} that names the file and the reason. A file that is
 * written appears whole or not at all.
 */
@NullMarked
package org.thalweg.io;

import org.jspecify.annotations.NullMarked;
