package org.thalweg.operators;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a network has to do with the labels of its fields: coordinates that must be those of its
 * cells, weights that must go with their field, and the dimensions of results. Whatever is given
 * without labels passes.
 */
final class FieldLabels {
  static final String NODE = "node";
  static final String LOCATION = "location";

  /** Coordinates in float32 agree to this part of a cell. */
  private static final double AGREEING = 0.02;

  private final RiverNetwork network;
  private final String name;
  private final Labels labels;
  private final Layout layout;

  private FieldLabels(RiverNetwork network, String name, Labels labels, Layout layout) {
    this.network = network;
    this.name = name;
    this.labels = labels;
    this.layout = layout;
  }

  /**
   * That the coordinates of a field are those of the network's cells.
   *
   * @throws IllegalArgumentException naming the first place where they are not
   */
  static void check(RiverNetwork network, String name, Object field, Layout layout) {
    if (field instanceof LabelledArray<?> labelled && network.grid().isPresent()) {
      network
          .grid()
          .get()
          .transform()
          .ifPresent(
              at -> new FieldLabels(network, name, labelled.labels(), layout).checkPlace(at));
    }
  }

  private void checkPlace(GeoTransform at) {
    int last = labels.dims().size() - 1;
    if (layout == Layout.MASKED) {
      along(last, network.nodeCount()).forEach(one -> checkNodes(one, at));
    } else if (at.xPerRow() == 0 && at.yPerColumn() == 0) {
      RiverGrid grid = network.grid().orElseThrow();
      along(last - 1, grid.rows())
          .filter(one -> one.isY() || isOfDimension(one, last - 1))
          .forEach(one -> check(one, "row", Math.abs(at.yPerRow()), row -> at.y(row, 0)));
      along(last, grid.cols())
          .filter(one -> one.isX() || isOfDimension(one, last))
          .forEach(one -> check(one, "column", Math.abs(at.xPerColumn()), col -> at.x(0, col)));
    }
  }

  private void checkNodes(Coordinate one, GeoTransform at) {
    RiverGrid grid = network.grid().orElseThrow();
    int cols = grid.cols();
    if (one.isX()) {
      double width = Math.hypot(at.xPerColumn(), at.xPerRow());
      check(one, NODE, width, node -> at.x(grid.cellOf(node) / cols, grid.cellOf(node) % cols));
    } else if (one.isY()) {
      double height = Math.hypot(at.yPerColumn(), at.yPerRow());
      check(one, NODE, height, node -> at.y(grid.cellOf(node) / cols, grid.cellOf(node) % cols));
    }
  }

  /** The coordinates along one dimension; none of another length, which is said elsewhere. */
  private Stream<Coordinate> along(int axis, int length) {
    return labels.coordinates().stream()
        .filter(one -> one.dims().equals(labels.dims().subList(axis, axis + 1)))
        .filter(one -> one.length() == length);
  }

  private boolean isOfDimension(Coordinate one, int axis) {
    return one.isNumeric() && one.name().equals(labels.dims().get(axis));
  }

  private void check(Coordinate one, String place, double side, IntToDoubleFunction wanted) {
    double[] values = one.toDoubles();
    for (int i = 0; i < values.length; i++) {
      double at = wanted.applyAsDouble(i);
      if (!(Math.abs(values[i] - at) <= AGREEING * side)) {
        throw new IllegalArgumentException(
            "%s of %s is %s in %s %d, the network's grid has %s there%s"
                .formatted(one.name(), name, values[i], place, i, at, hint(values, wanted)));
      }
    }
  }

  private static String hint(double[] values, IntToDoubleFunction wanted) {
    int last = values.length - 1;
    boolean opposite =
        last > 0
            && (values[last] - values[0]) * (wanted.applyAsDouble(last) - wanted.applyAsDouble(0))
                < 0;
    return opposite ? ": it runs the other way" : "";
  }

  /**
   * That the dimensions of weights are called as the field's are, and their coordinates are the
   * same.
   *
   * @param own how many of the last dimensions of the weights stand for the network
   * @param core as many of them, if they are the field's too; else 0
   * @throws IllegalArgumentException if they are not
   */
  static void checkTogether(String name, Object weights, Object field, int own, int core) {
    if (weights instanceof LabelledArray<?> ours && field instanceof LabelledArray<?> theirs) {
      int last = ours.dims().size();
      int fieldLast = theirs.dims().size();
      for (int i = 0; i < Math.min(last - own, fieldLast); i++) {
        checkTogether(name, ours.labels(), i, theirs.labels(), i);
      }
      for (int i = 1; i <= core; i++) {
        checkTogether(name, ours.labels(), last - i, theirs.labels(), fieldLast - i);
      }
    }
  }

  private static void checkTogether(
      String name, Labels ours, int axis, Labels field, int fieldAxis) {
    String dim = ours.dims().get(axis);
    String wanted = field.dims().get(fieldAxis);
    if (!dim.isEmpty() && !wanted.isEmpty() && !dim.equals(wanted)) {
      throw new IllegalArgumentException(
          "%s have the dimensions %s, the field has %s".formatted(name, ours.dims(), field.dims()));
    }
    if (ours.coordinate(dim).isPresent() && field.coordinate(dim).isPresent()) {
      Coordinate one = ours.coordinate(dim).get();
      Coordinate other = field.coordinate(dim).get();
      if (!one.equalValues(other)) {
        throw new IllegalArgumentException(
            "%s have other values of %s than the field".formatted(name, dim));
      }
    }
  }

  /** The labels of a result in which other dimensions stand for the network than in the field. */
  static UnaryOperator<Labels> replacing(Layout layout, String... dims) {
    return labels -> labels.replaced(labels.dims().size() - layout.dims(), layout.dims(), dims);
  }

  /**
   * The labels of a gridded field at the nodes: coordinates of rows and columns become auxiliary.
   */
  static Labels toNodes(RiverNetwork network, Labels field) {
    int last = field.dims().size() - 1;
    String y = field.dims().get(last - 1);
    String x = field.dims().get(last);
    RiverGrid grid = network.grid().orElseThrow();
    int cols = Math.max(1, grid.cols());
    Labels nodes = field.replaced(last - 1, 2, NODE);
    for (Coordinate one :
        nodes.dims().contains(NODE) ? field.coordinates() : List.<Coordinate>of()) {
      if (one.dims().equals(List.of(y))) {
        nodes =
            nodes.withCoordinate(
                one.taken(NODE, grid.nodeCount(), node -> grid.cellOf(node) / cols));
      } else if (one.dims().equals(List.of(x))) {
        nodes =
            nodes.withCoordinate(
                one.taken(NODE, grid.nodeCount(), node -> grid.cellOf(node) % cols));
      } else if (one.dims().equals(List.of(y, x))) {
        nodes = nodes.withCoordinate(one.taken(NODE, grid.nodeCount(), grid::cellOf));
      }
    }
    return nodes;
  }

  /**
   * The labels of a field of the nodes on the grid: rows and columns are called as the auxiliary
   * coordinates of the nodes are, and have the coordinates of the grid's cells.
   */
  static Labels toGrid(RiverNetwork network, Labels field) {
    int last = field.dims().size() - 1;
    List<String> node = List.of(field.dims().get(last));
    List<Coordinate> ofNodes =
        field.coordinates().stream().filter(one -> one.dims().equals(node)).toList();
    Optional<Coordinate> y = ofNodes.stream().filter(Coordinate::isY).findFirst();
    Optional<Coordinate> x = ofNodes.stream().filter(Coordinate::isX).findFirst();
    String rows = y.map(Coordinate::name).orElse("y");
    String cols = x.map(Coordinate::name).orElse("x");
    Labels gridded = field.replaced(last, 1, rows, cols);
    RiverGrid grid = network.grid().orElseThrow();
    Optional<GeoTransform> place =
        grid.transform().filter(t -> t.xPerRow() == 0 && t.yPerColumn() == 0);
    if (place.isEmpty() || !gridded.dims().containsAll(List.of(rows, cols))) {
      return gridded;
    }
    GeoTransform at = place.get();
    return gridded
        .withCoordinate(centres(rows, y, grid.rows(), row -> at.y(row, 0)))
        .withCoordinate(centres(cols, x, grid.cols(), col -> at.x(0, col)));
  }

  private static Coordinate centres(
      String name, Optional<Coordinate> like, int length, IntToDoubleFunction centre) {
    Coordinate coordinate =
        Coordinate.of(name, IntStream.range(0, length).mapToDouble(centre).toArray());
    return like.map(one -> coordinate.withAttributes(one.attributes())).orElse(coordinate);
  }
}
