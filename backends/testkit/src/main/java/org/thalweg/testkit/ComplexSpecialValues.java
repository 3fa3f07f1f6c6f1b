package org.thalweg.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thalweg.array.DType;

/** The rules of {@code complex-special-values.txt}. */
final class ComplexSpecialValues {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final List<Line> LINES =
      SpecialValues.lines("complex-special-values.txt").map(ComplexSpecialValues::line).toList();

  /** Functions by those that they are with the axes turned. */
  private static final Map<String, String> TURNED =
      Map.of("asin", "asinh", "atan", "atanh", "cos", "cosh", "sin", "sinh", "tan", "tanh");

  private static final Set<String> ODD = Set.of("asinh", "atanh", "sinh", "tanh");

  private ComplexSpecialValues() {}

  private record Line(String function, String re, String im, List<String> result) {
    String text() {
      return re + " " + im + " -> " + String.join(" ", result);
    }
  }

  /** A part of a result: its value, and whether its sign is open. */
  private record Part(double value, boolean anySign) {
    Part negative() {
      return new Part(-value, anySign);
    }

    boolean accepts(double actual, DType dtype) {
      Tolerance near = value == 0 ? Tolerance.EXACT : Tolerance.ELEMENTARY;
      return near.accepts(value, actual, dtype) || (anySign && near.accepts(-value, actual, dtype));
    }
  }

  /** An operand and the parts of its result, the imaginary one 0 where the result is real. */
  private record Example(Complex operand, Part re, Part im) {
    Example conj() {
      return new Example(operand.conj(), re, im.negative());
    }

    Example opposite(boolean odd) {
      return new Example(operand.negative(), odd ? re.negative() : re, odd ? im.negative() : im);
    }

    Example turned(boolean even) {
      return even
          ? new Example(operand.overI(), re, im)
          : new Example(operand.overI(), im, re.negative());
    }
  }

  /**
   * A rule: what is expected of some operands.
   *
   * @param text the line of the table that it comes from
   */
  record Rule(String text, List<Example> examples) {
    /** One text for each operand that fails. */
    <A> void check(Kit<A> kit, Unary.Call call, DType dtype) {
      for (Example example : examples) {
        NdArray x = NdArray.scalar(dtype, example.operand());
        NdArray z = kit.read(call.apply(kit.xp(), kit.array(x)));
        Object cell = z.cell(0);
        boolean complex = cell instanceof Complex;
        double re = cell instanceof Complex c ? c.re() : Cells.real(cell);
        double im = cell instanceof Complex c ? c.im() : 0;
        DType part = Cells.part(dtype);
        boolean fits =
            example.re().accepts(re, part) && (!complex || example.im().accepts(im, part));
        kit.holds(fits, () -> "of " + example.operand() + " was " + cell + ", expected " + example);
      }
    }
  }

  /** The rules of a function, each on the operands of its symmetries too. */
  static List<Rule> of(String function) {
    List<Rule> rules = new ArrayList<>();
    String table = TURNED.getOrDefault(function, function);
    for (Line line : LINES) {
      if (line.function().equals(table)) {
        List<Example> examples = symmetric(line);
        if (!table.equals(function)) {
          examples = examples.stream().map(each -> each.turned(table.equals("cosh"))).toList();
        }
        String from = table.equals(function) ? "complex " : "complex, from " + table + " ";
        rules.add(new Rule(from + line.text(), examples));
      }
    }
    return rules;
  }

  /** Every function that has a rule of its own. */
  static List<String> functions() {
    return LINES.stream().map(Line::function).distinct().toList();
  }

  private static List<Example> symmetric(Line line) {
    List<Example> examples = new ArrayList<>();
    for (double re : members(line.re())) {
      for (double im : members(line.im())) {
        Part first = part(line.result().get(0), im);
        Part second =
            line.result().size() == 1 ? new Part(0, true) : part(line.result().get(1), im);
        examples.add(new Example(new Complex(re, im), first, second));
      }
    }
    boolean odd = ODD.contains(line.function());
    if (odd || line.function().equals("cosh")) {
      for (Example each : List.copyOf(examples)) {
        examples.add(each.opposite(odd));
      }
    }
    if (!line.function().equals("imag")) {
      for (Example each : List.copyOf(examples)) {
        examples.add(each.conj());
      }
    }
    return examples;
  }

  private static Line line(String text) {
    List<String> words = Arrays.asList(text.trim().split("\\s+"));
    return new Line(words.get(0), words.get(1), words.get(2), words.subList(4, words.size()));
  }

  private static Part part(String word, double angle) {
    if (word.startsWith("?")) {
      return new Part(number(word.substring(1)), true);
    }
    return switch (word) {
      case "inf*cos", "inf*cos-1" -> new Part(INF * Math.cos(angle), false);
      case "inf*sin" -> new Part(INF * Math.sin(angle), false);
      case "0*cos" -> new Part(0 * Math.cos(angle), false);
      case "0*sin" -> new Part(0 * Math.sin(angle), false);
      case "0*cos-1" -> new Part(-1, false);
      case "true" -> new Part(1, false);
      case "false" -> new Part(0, false);
      default -> new Part(number(word), false);
    };
  }

  private static double number(String word) {
    return switch (word) {
      case "pi", "pi/2", "pi/4", "3pi/4" -> SpecialValues.angle(word);
      default -> SpecialValues.number(word);
    };
  }

  private static double[] members(String word) {
    double nan = Double.NaN;
    return switch (word) {
      case "fin" -> new double[] {-2.5, -0.0, 0, 0.5, 4};
      case "nonzero" -> new double[] {-2.5, -1, 0.5, 4};
      case "pos" -> new double[] {0.5, 1, 2.5, 4};
      case "+-0" -> new double[] {0, -0.0};
      case "+-inf" -> new double[] {INF, -INF};
      case "any" -> new double[] {nan, -INF, -2.5, -0.0, 0, 0.5, INF};
      case "noninf" -> new double[] {nan, -2.5, -0.0, 0, 0.5};
      case "notzero" -> new double[] {nan, -INF, -2.5, 0.5, INF};
      default -> new double[] {SpecialValues.number(word)};
    };
  }
}
