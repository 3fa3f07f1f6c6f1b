package org.thalweg.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/**
 * The values of a field in zones, with their weights, and what is computed of them.
 *
 * <p>Moments are central and taken in two passes, in float64: first the means, then the powers of
 * what is left when they are subtracted.
 *
 * @param xp the namespace
 * @param zones the zones
 * @param values {@code (..., member)}
 * @param weights {@code (member)} or the shape of the values, 1 if empty
 * @param skipNaN whether NaN is left out
 * @param <A> the array type
 */
record ZoneField<A>(
    ArrayNamespace<A> xp, Zones zones, A values, Optional<A> weights, boolean skipNaN) {
  private static final DType WIDE = DType.FLOAT64;

  /** {@code (..., zone)} the sums of values of the members. */
  private A summed(A members) {
    A zeros = xp.zeros(zoneShape(xp.shape(members)), xp.dtype(members));
    return xp.scatterAdd(zeros, xp.constant(zones.zoneOfMember()), members, -1);
  }

  private Shape zoneShape(Shape members) {
    long[] dims = members.dims();
    dims[dims.length - 1] = zones.count();
    return Shape.of(dims);
  }

  /** {@code (..., member)} the value of each member's zone. */
  private A atMembers(A perZone) {
    return xp.take(perZone, xp.constant(zones.zoneOfMember()), -1);
  }

  private DType dtype() {
    return xp.dtype(values);
  }

  /** A result in the floating-point type of the field's width. */
  private A narrowed(A result) {
    return xp.astype(result, NodeField.floatingOf(dtype()), false);
  }

  private A scalar(double value, DType dtype) {
    return xp.full(new long[0], value, dtype);
  }

  private boolean leavesOut() {
    return skipNaN && dtype().isFloating();
  }

  private A filled(double value) {
    return leavesOut() ? xp.where(xp.isnan(values), scalar(value, dtype()), values) : values;
  }

  private A scaled(A x) {
    weights.ifPresent(each -> WeightedSum.checkSame("node weights", xp.dtype(each), dtype()));
    return weights.map(each -> xp.multiply(x, each)).orElse(x);
  }

  A sum() {
    A scaled = scaled(filled(0));
    return dtype() == DType.FLOAT32 ? narrowed(summed(xp.astype(scaled, WIDE))) : summed(scaled);
  }

  A count() {
    return narrowed(summed(setWeights()));
  }

  A mean() {
    return narrowed(means(setWeights()));
  }

  private A means(A ofSet) {
    return xp.divide(summed(xp.multiply(ofSet, setValues())), summed(ofSet));
  }

  A var() {
    return narrowed(centralMoment(2));
  }

  A std() {
    A var = centralMoment(2);
    A none = xp.equal(var, 0.0);
    A root = xp.sqrt(xp.where(none, scalar(1, WIDE), var));
    return narrowed(xp.where(none, scalar(0, WIDE), root));
  }

  A skewness() {
    A var = centralMoment(2);
    A none = xp.equal(var, 0.0);
    A spread = xp.where(none, scalar(1, WIDE), var);
    A skewness = xp.divide(centralMoment(3), xp.multiply(spread, xp.sqrt(spread)));
    return narrowed(xp.where(none, scalar(Double.NaN, WIDE), skewness));
  }

  private A centralMoment(int order) {
    A ofSet = setWeights();
    A left = xp.subtract(setValues(), atMembers(means(ofSet)));
    A power = xp.multiply(left, left);
    for (int i = 2; i < order; i++) {
      power = xp.multiply(power, left);
    }
    return xp.divide(summed(xp.multiply(ofSet, power)), summed(ofSet));
  }

  /** {@code (..., member)} the values in float64, 0 for what is left out. */
  private A setValues() {
    return xp.astype(filled(0), WIDE, false);
  }

  /** {@code (..., member)} the weights in float64, 0 for what is left out. */
  private A setWeights() {
    A ofMembers =
        weights
            .map(each -> xp.astype(each, WIDE, false))
            .orElseGet(() -> xp.ones(new long[] {zones.memberCount()}, WIDE));
    A everywhere = xp.broadcastTo(ofMembers, xp.shape(values));
    return leavesOut() ? xp.where(xp.isnan(values), scalar(0, WIDE), everywhere) : everywhere;
  }

  A min() {
    return extreme(true);
  }

  A max() {
    return extreme(false);
  }

  private A extreme(boolean smallest) {
    A scaled = scaled(values);
    if (!dtype().isFloating()) {
      zones.checkNoneEmpty(dtype());
      A first = xp.take(scaled, xp.constant(zones.firstMembers()), -1);
      return scattered(first, scaled, smallest);
    }
    A end = scalar(smallest ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY, dtype());
    A members = leavesOut() ? xp.where(xp.isnan(values), end, scaled) : scaled;
    A ends = xp.broadcastTo(end, zoneShape(xp.shape(values)));
    A isEmpty = xp.equal(present(), 0.0);
    return xp.where(isEmpty, scalar(Double.NaN, dtype()), scattered(ends, members, smallest));
  }

  private A scattered(A first, A members, boolean smallest) {
    A zoneOfMember = xp.constant(zones.zoneOfMember());
    return smallest
        ? xp.scatterMin(first, zoneOfMember, members, -1)
        : xp.scatterMax(first, zoneOfMember, members, -1);
  }

  /** {@code (..., zone)} how many values are not left out. */
  private A present() {
    return new ZoneField<>(xp, zones, values, Optional.empty(), skipNaN).count();
  }

  A picked(Pick pick) {
    pick.checkValuesKnown(xp);
    List<A> inputs = new ArrayList<>();
    inputs.add(xp.stopGradient(values));
    weights.ifPresent(each -> inputs.add(xp.stopGradient(xp.astype(each, WIDE, false))));
    return xp.apply(new PickedInZones(zones, pick, skipNaN), inputs).get(0);
  }
}
