package org.thalweg.examples.network;

import static org.thalweg.examples.network.Operators.both;
import static org.thalweg.examples.network.Operators.fromLocations;
import static org.thalweg.examples.network.Operators.moved;
import static org.thalweg.examples.network.Operators.nodes;
import static org.thalweg.examples.network.Operators.toEnds;
import static org.thalweg.examples.network.Operators.zonal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thalweg.examples.network.Operators.Operator;
import org.thalweg.examples.network.Operators.ZonalOperator;
import org.thalweg.operators.Catchments;
import org.thalweg.operators.Distance;
import org.thalweg.operators.Downstream;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Length;
import org.thalweg.operators.MoveMetric;
import org.thalweg.operators.StreamOrder;
import org.thalweg.operators.Upstream;
import org.thalweg.operators.Zones;
import org.thalweg.plain.PlainArray;

/** The operators that the command line knows, by their names there. */
@SuppressWarnings("ImmutableEnumChecker") // operators are functions without state
enum Metric {
  SUM(Of.FIELD, both(Upstream::sum, Downstream::sum), zonal(Zones::sum)),
  MIN(Of.FIELD, both(Upstream::min, Downstream::min), zonal(Zones::min)),
  MAX(Of.FIELD, both(Upstream::max, Downstream::max), zonal(Zones::max)),
  PRODUCT(Of.SHAPE_OF_FIELD, both(Upstream::product, Downstream::product)),
  MEAN(Of.FIELD, both(Upstream::mean, Downstream::mean), zonal(Zones::mean)),
  VAR(Of.SQUARED_FIELD, both(Upstream::var, Downstream::var), zonal(Zones::var)),
  STD(Of.FIELD, both(Upstream::std, Downstream::std), zonal(Zones::std)),
  SKEWNESS(
      Of.SHAPE_OF_FIELD, both(Upstream::skewness, Downstream::skewness), zonal(Zones::skewness)),
  MEDIAN(Of.FIELD, both(Upstream::median, Downstream::median), zonal(Zones::median)),
  MODE(Of.FIELD, both(Upstream::mode, Downstream::mode), zonal(Zones::mode)),
  PERCENTILE(Of.FIELD, Operators::percentile, Operators::percentile),
  FREQUENCIES(Of.SHAPE_OF_FIELD, Operators::frequencies),
  MOVE_SUM(Of.FIELD, moved(MoveMetric.SUM)),
  MOVE_MIN(Of.FIELD, moved(MoveMetric.MIN)),
  MOVE_MAX(Of.FIELD, moved(MoveMetric.MAX)),
  MOVE_MEAN(Of.FIELD, moved(MoveMetric.MEAN)),
  MOVE_VAR(Of.SQUARED_FIELD, moved(MoveMetric.VAR)),
  MOVE_STD(Of.FIELD, moved(MoveMetric.STD)),
  MOVE_SKEWNESS(Of.SHAPE_OF_FIELD, moved(MoveMetric.SKEWNESS)),
  STRAHLER(Of.NETWORK, task -> nodes(StreamOrder.strahler(task.network()))),
  SHREVE(Of.NETWORK, task -> Fields.of(StreamOrder.shreve(task.network()))),
  HORTON(Of.AREAS, task -> nodes(StreamOrder.horton(task.network(), task.areas()))),
  HACK(Of.AREAS, task -> nodes(StreamOrder.hack(task.network(), task.areas()))),
  PFAFSTETTER(Of.AREAS, Operators::pfafstetter),
  CATCHMENTS(Of.LOCATIONS, Operators::catchments),
  UPSTREAM_OF(
      Of.LOCATIONS,
      task -> nodes(Catchments.upstreamMask(task.network(), task.options().locations()))),
  DOWNSTREAM_OF(
      Of.LOCATIONS,
      task -> nodes(Catchments.downstreamMask(task.network(), task.options().locations()))),
  DISTANCE(Of.EDGES, fromLocations(Distance::min, Distance::max)),
  DISTANCE_TO_SOURCE(Of.EDGES, toEnds(Distance::toSource)),
  DISTANCE_TO_SINK(Of.EDGES, toEnds(Distance::toSink)),
  LENGTH(Of.NODES, fromLocations(Length::min, Length::max)),
  LENGTH_TO_SOURCE(Of.NODES, toEnds(Length::toSource)),
  LENGTH_TO_SINK(Of.NODES, toEnds(Length::toSink));

  /** What an operator is of. */
  private enum Of {
    /** A field, with weights; the result has the field's units. */
    FIELD,
    /** A field, with weights; the result has the square of the field's units. */
    SQUARED_FIELD,
    /** A field, with weights; the result is a number. */
    SHAPE_OF_FIELD,
    /** The lengths of nodes; the result has their units. */
    NODES,
    /** The lengths of edges; the result has their units. */
    EDGES,
    /** The network and the areas of its nodes. */
    AREAS,
    /** The network and locations. */
    LOCATIONS,
    /** The network alone. */
    NETWORK
  }

  private final Of of;
  private final Operator operator;
  private final Optional<ZonalOperator> ofZones;

  Metric(Of of, Operator operator) {
    this(of, operator, Optional.empty());
  }

  Metric(Of of, Operator operator, ZonalOperator ofZones) {
    this(of, operator, Optional.of(ofZones));
  }

  Metric(Of of, Operator operator, Optional<ZonalOperator> ofZones) {
    this.of = of;
    this.operator = operator;
    this.ofZones = ofZones;
  }

  /** {@code (..., node)} the results along the river. */
  LabelledArray<PlainArray> apply(MetricTask task) {
    return operator.apply(task);
  }

  /** {@code (..., zone)} the results of zones, for a metric that has them. */
  LabelledArray<PlainArray> apply(Zones zones, MetricTask task) {
    return ofZones.orElseThrow().apply(zones, task);
  }

  boolean takesField() {
    return of != Of.LOCATIONS && of != Of.NETWORK;
  }

  /** Whether its field is one of edges. */
  boolean isOfEdges() {
    return of == Of.EDGES;
  }

  /** Whether its field must have one value for each node. */
  boolean isOfAreas() {
    return of == Of.AREAS;
  }

  /** Whether it begins or ends at locations. */
  boolean wantsLocations() {
    return of == Of.LOCATIONS || walks();
  }

  /** Whether it walks from locations. */
  boolean walks() {
    return this == DISTANCE || this == LENGTH;
  }

  /** Whether weights and a direction have a meaning. */
  boolean takesWeights() {
    return of == Of.FIELD || of == Of.SQUARED_FIELD || of == Of.SHAPE_OF_FIELD;
  }

  /** Whether there is one of zones, too. */
  boolean isZonal() {
    return ofZones.isPresent();
  }

  /** The names of those that there are of zones, too. */
  static List<String> zonalNames() {
    return Arrays.stream(values()).filter(Metric::isZonal).map(Metric::toString).toList();
  }

  /** Whether the result is of the same quantity as the field. */
  boolean keepsQuantity() {
    return of == Of.FIELD;
  }

  /** The units of the result, of a field with some. */
  String units(String ofField) {
    return switch (of) {
      case FIELD, NODES, EDGES -> ofField;
      case SQUARED_FIELD -> squared(ofField);
      case SHAPE_OF_FIELD, AREAS, LOCATIONS, NETWORK -> "";
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
      case FREQUENCIES -> "Share";
      case STRAHLER, HORTON, HACK -> title + " order";
      case SHREVE -> title + " magnitude";
      case PFAFSTETTER -> title + " code";
      case UPSTREAM_OF, DOWNSTREAM_OF -> title + " locations";
      case DISTANCE, LENGTH -> title + " from locations";
      default -> title;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
