package org.thalweg.operators;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.thalweg.array.Constant;
import org.thalweg.array.DType;
import org.thalweg.array.DTypeException;
import org.thalweg.array.Door;
import org.thalweg.array.Namespaces;
import org.thalweg.array.Shape;

/**
 * Zones of a map of labels, and the statistics of fields over them: {@code Zones.of(labels,
 * count).mean(field)}. No network is needed: labels may be those of {@link Catchments#find}, land
 * cover, or countries.
 *
 * <p>Fields and weights are of any type that a backend knows, of the shape of the map, with batch
 * axes in front; results are {@code (..., zone)}, of the same type and device. {@link
 * Weights#skipNaN()} leaves NaN out; otherwise a zone with NaN in it has NaN. A zone without weight
 * has NaN, too, and the sum 0.
 *
 * <p>Sum, mean, variance, standard deviation, skewness, smallest and largest are differentiable
 * with respect to field and weights (ties share equally; at a variance of 0 standard deviation and
 * skewness have derivative 0). Gradients stop at medians, percentiles and modes, which are computed
 * in Java memory. Sums and moments are taken in float64. Immutable; 8 bytes for each place in a
 * zone.
 */
public final class Zones {
  private final Shape shape;
  private final int count;
  private final Constant members;
  private final Constant zoneOfMember;
  private final Lazy<Constant> firstMembers;

  private Zones(Shape shape, int count, int[] labels) {
    int[] inside = IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
    int[] zones = Arrays.stream(inside).map(place -> labels[place]).toArray();
    this.shape = shape;
    this.count = count;
    this.members = Constant.of(inside);
    this.zoneOfMember = Constant.of(zones);
    this.firstMembers = new Lazy<>(() -> Constant.of(firsts(zones, count)));
  }

  /** The first member of each zone, -1 if it has none. */
  private static int[] firsts(int[] zones, int count) {
    int[] firsts = new int[count];
    Arrays.fill(firsts, -1);
    for (int member = zones.length - 1; member >= 0; member--) {
      firsts[zones[member]] = member;
    }
    return firsts;
  }

  /**
   * The zones of a map of labels.
   *
   * @param labels {@code (place)}, such as the nodes of a network, or {@code (ny, nx)}: integers,
   *     the zone of each place from 0; negative outside of all zones
   * @param count the number of zones, some of which may have no place
   * @param <U> the type of array, {@code int[]} for one
   * @return the zones
   * @throws IllegalArgumentException if the labels are not integers, have no dimension or more than
   *     two, or a label is {@code count} or more
   */
  public static <U> Zones of(U labels, int count) {
    return of(labels, count, Namespaces.door(labels));
  }

  private static <U, A> Zones of(U labels, int count, Door<U, A> door) {
    A map = door.enter(labels);
    DType dtype = door.xp().dtype(map);
    Shape shape = door.xp().shape(map);
    if (!dtype.isInteger() || shape.ndim() == 0 || shape.ndim() > 2) {
      throw new DTypeException(
          "labels are of %s and shape %s, wanted integers of (place) or (ny, nx)"
              .formatted(dtype, shape));
    }
    long[] numbers = (long[]) door.xp().toFlatArray(door.xp().astype(map, DType.INT64));
    int[] zones = Arrays.stream(numbers).mapToInt(label -> checked(label, count)).toArray();
    return new Zones(shape, count, zones);
  }

  private static int checked(long label, int count) {
    if (label >= count) {
      throw new IllegalArgumentException(
          "label %d, of %d zones wanted labels below that".formatted(label, count));
    }
    return label < 0 ? -1 : (int) label;
  }

  /**
   * The number of zones.
   *
   * @return at least 0
   */
  public int count() {
    return count;
  }

  /**
   * The shape of the map of labels, which fields have in their last axes.
   *
   * @return {@code (place)} or {@code (ny, nx)}
   */
  public Shape shape() {
    return shape;
  }

  /** The flat indices of the places in zones. */
  Constant members() {
    return members;
  }

  Constant zoneOfMember() {
    return zoneOfMember;
  }

  int memberCount() {
    return (int) members.shape().size();
  }

  /** The first member of each zone, of zones that all have one. */
  Constant firstMembers() {
    return firstMembers.get();
  }

  /**
   * That each zone has a place.
   *
   * @throws IllegalArgumentException if not
   */
  void checkNoneEmpty(DType dtype) {
    int[] firsts = (int[]) firstMembers().toFlatArray();
    for (int zone = 0; zone < count; zone++) {
      if (firsts[zone] < 0) {
        throw new IllegalArgumentException(
            "zone %d has no place, and %s has no NaN to say so: give a floating-point field"
                .formatted(zone, dtype));
      }
    }
  }

  /**
   * The sum of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type, 0 for a zone without a place
   * @throws IllegalArgumentException if the field's shape does not end with that of the map of
   *     labels, or it holds no real numbers
   */
  public <U> U sum(U field) {
    return sum(field, Weights.none());
  }

  /**
   * The sum of a field times its weights over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of the field's data type, and whether NaN is left out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type, 0 for a zone without a place
   * @throws IllegalArgumentException as {@link #sum(Object)}, if there are edge weights, or the
   *     weights have another data type than the field, do not fit it, or one is negative or NaN
   */
  public <U> U sum(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::sum);
  }

  /**
   * The number of values, or the sum of their weights, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width; 0 for a zone
   *     without a place
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U count(U field) {
    return count(field, Weights.none());
  }

  /**
   * The weighted number of values, or the sum of their weights, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width; 0 for a zone
   *     without a place
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U count(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::count);
  }

  /**
   * The mean of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U mean(U field) {
    return mean(field, Weights.none());
  }

  /**
   * The weighted mean of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U mean(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::mean);
  }

  /**
   * The population variance of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U var(U field) {
    return var(field, Weights.none());
  }

  /**
   * The weighted population variance of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U var(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::var);
  }

  /**
   * The standard deviation, the root of the population variance, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U std(U field) {
    return std(field, Weights.none());
  }

  /**
   * The weighted standard deviation, the root of the population variance, of a field over each
   * zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U std(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::std);
  }

  /**
   * The skewness, the third central moment over var^1.5, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width; NaN where the
   *     variance is 0
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U skewness(U field) {
    return skewness(field, Weights.none());
  }

  /**
   * The weighted skewness, the third central moment over var^1.5, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the floating-point type of the field's width; NaN where the
   *     variance is 0
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U skewness(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::skewness);
  }

  /**
   * The smallest value of a field over each zone. A field of integers must have a place in each
   * zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U min(U field) {
    return min(field, Weights.none());
  }

  /**
   * The weighted smallest value of a field over each zone. A field of integers must have a place in
   * each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, which scale the values and are of their data type, and
   *     whether NaN is left out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U min(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::min);
  }

  /**
   * The largest value of a field over each zone. A field of integers must have a place in each
   * zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U max(U field) {
    return max(field, Weights.none());
  }

  /**
   * The weighted largest value of a field over each zone. A field of integers must have a place in
   * each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, which scale the values and are of their data type, and
   *     whether NaN is left out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U max(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, ZoneField::max);
  }

  /**
   * The median, the percentile 0.5, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U median(U field) {
    return median(field, Weights.none());
  }

  /**
   * The weighted median, the percentile 0.5, of a field over each zone.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U median(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, new PickedStatistic(Pick.Percentile.of(0.5)));
  }

  /**
   * The most frequent integer of a field over each zone. Ties give the smallest.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object)}
   */
  public <U> U mode(U field) {
    return mode(field, Weights.none());
  }

  /**
   * The weighted most frequent integer of a field over each zone. Ties give the smallest.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}
   */
  public <U> U mode(U field, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, new PickedStatistic(new Pick.Mode()));
  }

  /**
   * A percentile of a field over each zone, as {@link Upstream#percentile(RiverNetwork, Object,
   * double)} defines it.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param p the part, in [0, 1]
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object)}, or if p is not in [0, 1]
   */
  public <U> U percentile(U field, double p) {
    return percentile(field, p, Weights.none());
  }

  /**
   * A weighted percentile of a field over each zone, as {@link Upstream#percentile(RiverNetwork,
   * Object, double, Weights)} defines it.
   *
   * @param field {@code (..., place)} or {@code (..., ny, nx)}, real numbers
   * @param p the part, in [0, 1]
   * @param weights the weights of places, of any real data type, 0 or more, and whether NaN is left
   *     out
   * @param <U> the type of array
   * @return {@code (..., zone)} of the field's data type
   * @throws IllegalArgumentException as {@link #sum(Object, Weights)}, or if p is not in [0, 1]
   */
  public <U> U percentile(U field, double p, Weights<U> weights) {
    return ZoneCall.of(this, field, weights, new PickedStatistic(Pick.Percentile.of(p)));
  }

  private record PickedStatistic(Pick pick) implements ZoneCall.Statistic {
    @Override
    public <A> A of(ZoneField<A> in) {
      return in.picked(pick);
    }
  }

  @Override
  public String toString() {
    return "Zones[%d over %s]".formatted(count, shape);
  }
}
