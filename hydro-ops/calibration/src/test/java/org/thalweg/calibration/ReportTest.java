package org.thalweg.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thalweg.array.Constant;
import org.thalweg.plain.PlainNamespace;

class ReportTest {
  private static final int DAYS = 1500;
  private static final Pattern IMAGE = Pattern.compile("base64,([^\"]+)\"");

  @TempDir private Path folder;
  private final Bucket bucket = Bucket.ofShowers(DAYS, 3);
  private final TimeAxis axis = TimeAxis.daily(LocalDate.of(2001, 1, 1), DAYS);

  @Test
  void pageHoldsEveryChartAndNumberItself() throws IOException {
    Path file = folder.resolve("report.html");

    Report.of("A bucket <1>", result(), axis)
        .withUnit("mm/d")
        .withPrecipitation(bucket.rain())
        .write(file);

    String html = Files.readString(file);
    int images = 0;
    for (MatchResult image : IMAGE.matcher(html).results().toList()) {
      byte[] png = Base64.getDecoder().decode(image.group(1));
      assertTrue(ImageIO.read(new ByteArrayInputStream(png)).getWidth() > 500);
      images++;
    }
    // Seven for each period, the loss, and a trace of each of two parameters.
    assertEquals(17, images);
    assertTrue(html.contains("A bucket &lt;1&gt;"));
    for (String part : new String[] {"Peak-MAPE, %", "yesterday", "runoff", "independent ones"}) {
      assertTrue(html.contains(part), part);
    }
    assertFalse(Pattern.compile("(src|href)=\"(?!data:)").matcher(html).find());
  }

  @Test
  void jsonHoldsMetricsBaselinesAndIntervals() throws IOException {
    JsonNode json = new ObjectMapper().readTree(result().toJson());

    assertTrue(json.at("/validation/gauges/0/metrics/NSE").asDouble() > 0.9);
    assertTrue(json.at("/calibration/gauges/0/baselines/yesterday/KGE").isNumber());
    double k = json.at("/parameters/k").asDouble();
    assertTrue(json.at("/uncertainty/estimates/1/lower").asDouble() < k);
    assertTrue(json.at("/uncertainty/estimates/1/upper").asDouble() > k);
    assertTrue(json.at("/evaluations/slopes").asInt() > 3);
  }

  @Test
  void precipitationOfAnotherLengthIsRefused() {
    Report report = Report.of("", result(), axis);

    assertThrows(
        IllegalArgumentException.class,
        () -> report.withPrecipitation(Constant.of(new double[] {1})));
  }

  private CalibrationResult result() {
    double[] observed = bucket.observed(0.03, 4);
    for (int t = 300; t < 330; t++) {
      observed[t] = Double.NaN;
    }
    double[] yesterday = new double[DAYS];
    System.arraycopy(observed, 0, yesterday, 1, DAYS - 1);
    yesterday[300] = 1;
    for (int t = 0; t < DAYS; t++) {
      yesterday[t] = Double.isNaN(yesterday[t]) ? 1 : yesterday[t];
    }
    Period calibration =
        axis.period(LocalDate.of(2001, 7, 1), LocalDate.of(2003, 6, 30)).withWarmUp(181);
    Period validation =
        axis.period(LocalDate.of(2003, 7, 1), LocalDate.of(2005, 2, 8)).withWarmUp(365);
    return Calibration.of(bucket, Bucket.PARAMETERS, Constant.of(observed), calibration)
        .withValidation(validation)
        .withBaseline("yesterday", Constant.of(yesterday))
        .withStarts(3, 1)
        .run(PlainNamespace.INSTANCE);
  }
}
