package org.thalweg.examples.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code network summary}. */
@Command(
    name = "summary",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {"Says what a network is made of: nodes, outlets, order, grid, place.", ""})
final class SummaryCommand extends RiverCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The network. Default: a generated basin.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--json", description = "Print one line of JSON.")
  private boolean json;

  @Mixin private NetworkSource source;

  @Override
  void run() {
    River river = source.read(file);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", river.name());
    facts.putAll(Facts.of(river));
    if (json) {
      out().println(json(facts));
    } else {
      print("", facts);
    }
    out().flush();
  }

  private static String json(Map<String, Object> facts) {
    try {
      return new ObjectMapper().writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // maps of numbers and texts can be written
    }
  }

  private void print(String indent, Map<?, ?> facts) {
    facts.forEach(
        (name, fact) -> {
          String words = indent + String.valueOf(name).replace('_', ' ');
          if (fact instanceof Map<?, ?> inner) {
            out().println(words);
            print(indent + "  ", inner);
          } else {
            out().printf("%-22s %s%n", words, text(fact));
          }
        });
  }

  private static String text(Object fact) {
    if (fact instanceof Double number) {
      return String.format(Locale.ROOT, "%,.6f", number).replaceAll("\\.?0+$", "");
    }
    return fact instanceof Number count
        ? String.format(Locale.ROOT, "%,d", count.longValue())
        : String.valueOf(fact);
  }
}
