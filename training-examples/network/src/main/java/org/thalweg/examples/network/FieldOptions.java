package org.thalweg.examples.network;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.thalweg.examples.command.InputException;
import org.thalweg.operators.LabelledArray;
import org.thalweg.operators.Lengths;
import org.thalweg.operators.Weights;
import org.thalweg.plain.PlainArray;
import picocli.CommandLine.Option;

/** Options that say what an operator is applied to. */
final class FieldOptions {
  private static final String CELLS = "cells";
  private static final String AREA = "area";
  private static final String LENGTH = "length";

  @Option(
      names = "--field",
      paramLabel = "FILE",
      description =
          "A raster on the network's grid, of several time steps if it is NetCDF, or a table with "
              + "columns id and value; 'area' is the area of each cell in km², 'length' the way of "
              + "its water in km, 'cells' is 1. Default: cells.")
  private String field = CELLS;

  @Option(
      names = "--field-variable",
      paramLabel = "NAME",
      description =
          "The field's variable in a NetCDF file or column in a table, where there are several.")
  private Optional<String> variable = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "N",
      description = "Takes one of the field's time steps, from 0. Default: all of them.")
  private Optional<Integer> step = Optional.empty();

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "The weight of each node: as --field. Default: 1.")
  private Optional<String> weights = Optional.empty();

  @Option(
      names = "--edge-weights",
      paramLabel = "FILE",
      description =
          "The weight of each edge: a table with columns upstream, downstream and value, or that of "
              + "the edge that leaves each node as --field. Default: the parts in which a "
              + "bifurcating network splits.")
  private Optional<Path> edgeWeights = Optional.empty();

  @Option(
      names = "--skip-nan",
      description = "Leave missing values out; else all that lies beyond one is missing too.")
  private boolean skipNaN;

  @Option(
      names = "--unsplit",
      description = "Where a river bifurcates, both arms carry all; else each its part.")
  private boolean unsplit;

  /** Sees to it that the options make sense for a metric, before anything is read. */
  void check(Metric metric, boolean zonal) {
    if (!metric.takesField() && isGiven()) {
      throw new InputException("--field: --metric %s is of the network alone".formatted(metric));
    } else if (!metric.takesWeights()
        && (weights.isPresent() || edgeWeights.isPresent() || skipNaN || unsplit)) {
      throw new InputException(
          "--metric %s: takes no --weights, --edge-weights, --skip-nan and --unsplit"
              .formatted(metric));
    } else if (unsplit && edgeWeights.isPresent()) {
      throw new InputException("--unsplit: --edge-weights say already what each edge carries");
    } else if (zonal && (edgeWeights.isPresent() || unsplit)) {
      throw new InputException("--zones: have no edges, and take no --edge-weights and --unsplit");
    }
  }

  /** Whether there is a field to read, not just cells to count. */
  boolean isGiven() {
    return !field.equals(CELLS);
  }

  boolean isArea() {
    return field.equals(AREA);
  }

  /** {@code (..., node)} the values of the nodes. */
  LabelledArray<PlainArray> ofNodes(River river) {
    LabelledArray<PlainArray> values = values(river, field, variable);
    if (step.isPresent() && values.dims().size() < 2) {
      throw new InputException("--step: the field has no steps; leave it out");
    }
    return chosen(values);
  }

  /** {@code (..., edge)} the lengths of the edges: those of the field, or of the river itself. */
  LabelledArray<PlainArray> ofEdges(River river) {
    return isGiven() && !field.equals(LENGTH)
        ? chosen(EdgeFields.read(river, Path.of(field), variable))
        : EdgeFields.of(river.edgeLengths());
  }

  Weights<LabelledArray<PlainArray>> weights(River river) {
    Optional<LabelledArray<PlainArray>> node =
        weights.map(each -> chosen(values(river, each, Optional.empty())));
    Optional<LabelledArray<PlainArray>> edge =
        edgeWeights.map(each -> chosen(EdgeFields.read(river, each, Optional.empty())));
    boolean split = !unsplit && edge.isEmpty();
    return new Weights<>(node, edge, split, skipNaN);
  }

  /** The step that is asked for, of values that have steps. */
  private LabelledArray<PlainArray> chosen(LabelledArray<PlainArray> values) {
    if (step.isEmpty() || values.dims().size() < 2) {
      return values;
    }
    String along = values.dims().get(0);
    int at = step.get();
    long count = values.shape().dim(0);
    if (at < 0 || at >= count) {
      throw new InputException(
          "--step: found %d, wanted 0 to %d along %s".formatted(at, count - 1, along));
    }
    return values.at(along, at);
  }

  private static LabelledArray<PlainArray> values(
      River river, String field, Optional<String> variable) {
    return switch (field) {
      case AREA -> Fields.of(river.areas());
      case LENGTH -> Fields.of(Lengths.ofNodes(river.network(), river.edgeLengths()));
      case CELLS -> {
        double[] ones = new double[river.network().nodeCount()];
        Arrays.fill(ones, 1);
        yield Fields.of(ones);
      }
      default -> Fields.read(river, Path.of(field), variable);
    };
  }

  /** What the field is called on a map. */
  String name() {
    if (variable.isPresent()) {
      return variable.get();
    }
    String name = String.valueOf(Path.of(field).getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The units of the field, as far as they are known. */
  String units(Metric metric, MetricTask task) {
    return switch (field) {
      case AREA -> "km²";
      case LENGTH -> task.river().lengthUnit();
      case CELLS -> metric.isOfEdges() ? task.river().lengthUnit() : CELLS;
      default -> task.field().units();
    };
  }
}
