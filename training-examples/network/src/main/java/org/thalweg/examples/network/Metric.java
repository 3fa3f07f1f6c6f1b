package org.thalweg.examples.network;

import java.util.Arrays;
import java.util.Locale;
import org.thalweg.operators.Catchments;
import org.thalweg.operators.Distance;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.Length;
import org.thalweg.operators.Locations;
import org.thalweg.operators.Move;
import org.thalweg.operators.MoveMetric;
import org.thalweg.operators.Pfafstetter;
import org.thalweg.operators.RiverNetwork;
import org.thalweg.operators.Route;
import org.thalweg.operators.StreamOrder;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Weights;

/** The operators that the command line knows, by their names there. */
@SuppressWarnings("ImmutableEnumChecker") // operators are functions without state
enum Metric {
  SUM(Of.FIELD, both(Upstream::sum, Downstream::sum)),
  MIN(Of.FIELD, both(Upstream::min, Downstream::min)),
  MAX(Of.FIELD, both(Upstream::max, Downstream::max)),
  PRODUCT(Of.SHAPE_OF_FIELD, both(Upstream::product, Downstream::product)),
  MEAN(Of.FIELD, both(Upstream::mean, Downstream::mean)),
  VAR(Of.SQUARED_FIELD, both(Upstream::var, Downstream::var)),
  STD(Of.FIELD, both(Upstream::std, Downstream::std)),
  SKEWNESS(Of.SHAPE_OF_FIELD, both(Upstream::skewness, Downstream::skewness)),
  MEDIAN(Of.FIELD, both(Upstream::median, Downstream::median)),
  MODE(Of.FIELD, both(Upstream::mode, Downstream::mode)),
  PERCENTILE(Of.FIELD, Metric::percentile),
  MOVE_SUM(Of.FIELD, moved(MoveMetric.SUM)),
  MOVE_MIN(Of.FIELD, moved(MoveMetric.MIN)),
  MOVE_MAX(Of.FIELD, moved(MoveMetric.MAX)),
  MOVE_MEAN(Of.FIELD, moved(MoveMetric.MEAN)),
  MOVE_VAR(Of.SQUARED_FIELD, moved(MoveMetric.VAR)),
  MOVE_STD(Of.FIELD, moved(MoveMetric.STD)),
  MOVE_SKEWNESS(Of.SHAPE_OF_FIELD, moved(MoveMetric.SKEWNESS)),
  STRAHLER(Of.NETWORK, task -> doubles(StreamOrder.strahler(task.network()))),
  SHREVE(Of.NETWORK, task -> StreamOrder.shreve(task.network())),
  HORTON(Of.NETWORK, task -> doubles(StreamOrder.horton(task.network()))),
  HACK(Of.NETWORK, task -> doubles(StreamOrder.hack(task.network()))),
  PFAFSTETTER(
      Of.NETWORK, task -> doubles(Pfafstetter.of(task.network()).codes(task.options.levels))),
  CATCHMENTS(Of.LOCATIONS, Metric::catchments),
  DISTANCE_TO_SOURCE(
      Of.WAYS,
      task -> Distance.toSource(task.network(), task.river.edgeLengths(), task.options.route)),
  DISTANCE_TO_SINK(
      Of.WAYS,
      task -> Distance.toSink(task.network(), task.river.edgeLengths(), task.options.route)),
  LENGTH_TO_SOURCE(
      Of.NODE_LENGTHS, task -> Length.toSource(task.network(), task.field, task.options.route)),
  LENGTH_TO_SINK(
      Of.NODE_LENGTHS, task -> Length.toSink(task.network(), task.field, task.options.route));

  /** What an operator is of. */
  enum Of {
    /** A field, with weights; the result has the field's units. */
    FIELD,
    /** A field, with weights; the result has the square of the field's units. */
    SQUARED_FIELD,
    /** A field, with weights; the result is a number. */
    SHAPE_OF_FIELD,
    /** A field of lengths, without weights and direction; the result has its units. */
    NODE_LENGTHS,
    /** The lengths of edges, which follow from where the nodes lie. */
    WAYS,
    /** The network and locations. */
    LOCATIONS,
    /** The network alone. */
    NETWORK
  }

  /**
   * What an operator is applied to.
   *
   * @param river the river
   * @param field {@code (node)} values
   * @param weights the weights of nodes and whether NaN and splits count
   * @param options the rest
   */
  @SuppressWarnings("ArrayRecordComponent") // large, handed over as it is
  record Task(River river, double[] field, Weights<double[]> weights, Options options) {
    private RiverNetwork network() {
      return river.network();
    }
  }

  /**
   * Options of operators.
   *
   * @param upstream whether it collects what lies upstream, else downstream
   * @param percentile which percentile, from 0 to 1
   * @param levels how many digits Pfafstetter's codes have, from 1 to 9
   * @param route which of several ways counts
   * @param locations where catchments end
   */
  record Options(
      boolean upstream, double percentile, int levels, Route route, Locations locations) {}

  /** An operator from its task to {@code (node)} results. */
  private interface Operator {
    double[] apply(Task task);
  }

  /** A statistic of what lies in one direction. */
  private interface Statistic {
    double[] apply(RiverNetwork network, double[] field, Weights<double[]> weights);
  }

  private final Of of;
  private final Operator operator;

  Metric(Of of, Operator operator) {
    this.of = of;
    this.operator = operator;
  }

  private static Operator both(Statistic upstream, Statistic downstream) {
    return task ->
        (task.options.upstream ? upstream : downstream)
            .apply(task.network(), task.field, task.weights);
  }

  /** Of the nodes one step away. */
  private static Operator moved(MoveMetric metric) {
    return both(
        (network, field, weights) -> Move.downstream(network, field, metric, weights),
        (network, field, weights) -> Move.upstream(network, field, metric, weights));
  }

  private static double[] percentile(Task task) {
    double p = task.options.percentile;
    return task.options.upstream
        ? Upstream.percentile(task.network(), task.field, p, task.weights)
        : Downstream.percentile(task.network(), task.field, p, task.weights);
  }

  /** Numbers from 1; missing where water passes no location. */
  private static double[] catchments(Task task) {
    int[] labels = Catchments.find(task.network(), task.options.locations, false);
    return Arrays.stream(labels).mapToDouble(label -> label < 0 ? Double.NaN : label + 1).toArray();
  }

  private static double[] doubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private static double[] doubles(long[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  double[] apply(Task task) {
    return operator.apply(task);
  }

  boolean takesField() {
    return takesWeights() || of == Of.NODE_LENGTHS;
  }

  /** Whether it wants locations. */
  boolean takesLocations() {
    return of == Of.LOCATIONS;
  }

  /** Whether weights and a direction have a meaning. */
  boolean takesWeights() {
    return switch (of) {
      case FIELD, SQUARED_FIELD, SHAPE_OF_FIELD -> true;
      case NODE_LENGTHS, WAYS, LOCATIONS, NETWORK -> false;
    };
  }

  /** Whether the result is of the same quantity as the field. */
  boolean keepsQuantity() {
    return of == Of.FIELD || of == Of.NODE_LENGTHS;
  }

  /** The units of the result, of a field with some. */
  String units(River river, String ofField) {
    return switch (of) {
      case FIELD, NODE_LENGTHS -> ofField;
      case SQUARED_FIELD -> squared(ofField);
      case WAYS -> river.lengthUnit();
      case SHAPE_OF_FIELD, LOCATIONS, NETWORK -> "";
    };
  }

  private static String squared(String units) {
    boolean word = units.chars().allMatch(Character::isLetter);
    return units.isEmpty() ? "" : word ? units + "²" : "(" + units + ")²";
  }

  /** What the metric is called above a map. */
  String title() {
    String name = toString().replace('-', ' ');
    String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return switch (this) {
      case MIN -> "Minimum";
      case MAX -> "Maximum";
      case VAR -> "Variance";
      case STD -> "Standard deviation";
      case STRAHLER, HORTON, HACK -> title + " order";
      case SHREVE -> title + " magnitude";
      case PFAFSTETTER -> title + " code";
      default -> title;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
