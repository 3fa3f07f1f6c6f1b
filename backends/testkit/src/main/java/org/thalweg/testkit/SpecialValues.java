package org.thalweg.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.thalweg.array.DType;
import org.thalweg.array.Shape;

/** The rules of {@code special-values.txt}. */
final class SpecialValues {
  private static final List<Rule> RULES = read();
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN_PLUS = Double.longBitsToDouble(0x7ff8000000000000L);
  private static final double NAN_MINUS = Double.longBitsToDouble(0xfff8000000000000L);
  private static final double[] ODD = {1, 3, 7};
  private static final double[] NOT_ODD = {0.5, 2, 3.5, 4, INF};

  private SpecialValues() {}

  /**
   * A rule of the table.
   *
   * @param function the function's name
   * @param operands one or two words, each a set of numbers
   * @param result a word, the result
   */
  record Rule(String function, List<String> operands, String result) {
    String text() {
      return String.join(" ", operands) + " -> " + result;
    }
  }

  static List<Rule> of(String function) {
    return RULES.stream().filter(rule -> rule.function().equals(function)).toList();
  }

  /** Every function that there is a rule for. */
  static List<String> functions() {
    return RULES.stream().map(Rule::function).distinct().toList();
  }

  private static List<Rule> read() {
    return lines("special-values.txt").map(SpecialValues::rule).toList();
  }

  /** The lines of a resource that say something. */
  static Stream<String> lines(String resource) {
    try (InputStream in = SpecialValues.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule rule(String line) {
    List<String> words = Arrays.asList(line.trim().split("\\s+"));
    int arrow = words.indexOf("->");
    return new Rule(words.get(0), words.subList(1, arrow), words.get(arrow + 1));
  }

  /** Every combination of the operands of a rule, as one vector for each operand. */
  static List<NdArray> operands(Rule rule, DType dtype) {
    double[] first = members(rule.operands().get(0));
    double[] second =
        rule.operands().size() == 1 ? new double[] {0} : members(rule.operands().get(1));
    List<Double> x1 = new ArrayList<>();
    List<Double> x2 = new ArrayList<>();
    for (double a : first) {
      for (double b : second) {
        x1.add(a);
        x2.add(b);
      }
    }
    Shape shape = Shape.of(x1.size());
    NdArray left = NdArray.of(dtype, shape, x1);
    return rule.operands().size() == 1
        ? List.of(left)
        : List.of(left, NdArray.of(dtype, shape, x2));
  }

  /** What a rule wants for operands given by {@link #operands}. */
  static NdArray expected(Rule rule, List<NdArray> operands) {
    NdArray x1 = operands.get(0);
    NdArray x2 = operands.get(operands.size() - 1);
    String word = rule.result().replace("~", "");
    if (word.equals("true") || word.equals("false")) {
      return NdArray.full(DType.BOOL, x1.shape(), word.equals("true"));
    }
    return NdArray.build(
        x1.dtype(),
        x1.shape(),
        index -> result(word, (Double) x1.at(index), (Double) x2.at(index)));
  }

  static Tolerance tolerance(Rule rule) {
    return rule.result().startsWith("~")
        ? Tolerance.ELEMENTARY
        : rule.result().equals("0?") ? Tolerance.ANY_ZERO : Tolerance.EXACT;
  }

  private static double result(String word, double x1, double x2) {
    return switch (word) {
      case "x1" -> x1;
      case "-x1" -> -x1;
      case "|x1|" -> Math.abs(x1);
      case "-|x1|" -> -Math.abs(x1);
      case "x2" -> x2;
      case "-x2" -> -x2;
      case "|x2|" -> Math.abs(x2);
      case "pi", "pi/2", "pi/4", "3pi/4" -> angle(word);
      case "-pi", "-pi/2", "-pi/4", "-3pi/4" -> -angle(word.substring(1));
      case "0?" -> 0;
      default -> number(word);
    };
  }

  /** A multiple of pi. */
  static double angle(String word) {
    return switch (word) {
      case "pi" -> Math.PI;
      case "pi/2" -> Math.PI / 2;
      case "pi/4" -> Math.PI / 4;
      case "3pi/4" -> Math.PI * 0.75;
      default -> throw new IllegalArgumentException("no angle: " + word);
    };
  }

  static double number(String word) {
    return switch (word) {
      case "nan", "+nan" -> NAN_PLUS;
      case "-nan" -> NAN_MINUS;
      case "inf" -> INF;
      case "-inf" -> -INF;
      default -> Double.parseDouble(word);
    };
  }

  private static double[] members(String word) {
    return switch (word) {
      case "any" -> new double[] {NAN_PLUS, -INF, -1.5, -0.0, 0, 2.5, INF};
      case "num" -> new double[] {-INF, -1.5, -1, -0.0, 0, 2.5, INF};
      case "fin" -> new double[] {-3.5, -1, -0.0, 0, 0.5, 4};
      case "nonzero" -> new double[] {-INF, -3.5, -1, 0.5, 4, INF};
      case ">0" -> new double[] {0.5, 1, 3, 1e10};
      case "<0" -> new double[] {-0.5, -1, -3, -1e10};
      case ">=0" -> new double[] {0, 0.5, 1, 3};
      case "<=0" -> new double[] {-0.0, -0.5, -1, -3};
      case "pos" -> new double[] {0.5, 1, 3, 1e10, INF};
      case "neg" -> new double[] {-0.5, -1, -3, -1e10, -INF};
      case "+-0" -> new double[] {0, -0.0};
      case "+-1" -> new double[] {1, -1};
      case "+-inf" -> new double[] {INF, -INF};
      default -> furtherMembers(word);
    };
  }

  private static double[] furtherMembers(String word) {
    return switch (word) {
      case ">1" -> new double[] {1.25, 3, 1e10, INF};
      case "<1" -> new double[] {0.75, 0, -0.0, -3, -INF};
      case "<-1" -> new double[] {-1.25, -3, -1e10, -INF};
      case "|x|>1" -> new double[] {1.25, -1.25, 3, -3, 1e10, INF, -INF};
      case "|x|<1" -> new double[] {0, -0.0, 0.5, -0.5};
      case "odd>0" -> ODD;
      case "odd<0" -> negated(ODD);
      case "notodd>0" -> NOT_ODD;
      case "notodd<0" -> negated(NOT_ODD);
      case "frac" -> new double[] {0.5, -1.5, 2.25};
      case "int" -> new double[] {-1e10, -3, -1, 1, 2, 8388609};
      default -> new double[] {number(word)};
    };
  }

  private static double[] negated(double[] numbers) {
    return Arrays.stream(numbers).map(x -> -x).toArray();
  }

  /** Whether a result's NaN has the sign bit that a rule asks for, if it asks for one. */
  static boolean signOfNanFits(Rule rule, NdArray actual) {
    boolean asked = rule.result().equals("-nan") || rule.result().equals("+nan");
    boolean fits = true;
    for (int i = 0; asked && i < actual.size(); i++) {
      fits &= Cells.signbit(actual.real(i)) == rule.result().equals("-nan");
    }
    return fits;
  }
}
