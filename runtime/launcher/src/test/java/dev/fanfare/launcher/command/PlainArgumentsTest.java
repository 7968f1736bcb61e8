package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainArgumentsTest {

  private static final List<String> WORDS =
      List.of(
          "--workers",
          "--workers=8",
          "8",
          "--set",
          "--set=a=b",
          "a=b",
          "--only",
          "step:x",
          "--fail-fast",
          "--fail-fast=true",
          "-q",
          "-v",
          "-qv",
          "--quiet",
          "--help",
          "-h",
          "name",
          "--config",
          "c.yaml",
          "--out=",
          "--out",
          "",
          "-",
          "--",
          "--unknown",
          "-8",
          "--seed",
          "\"quoted\"",
          "@file",
          "${sys:user.home}",
          "--out=\"a b\"",
          "--details",
          "--detail");

  @Test
  void readsWhatTheParserReadsOrLeavesItToTheParser() {
    Random random = new Random(42);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      Command verb = Command.values()[random.nextInt(Command.values().length)];
      List<String> line = new ArrayList<>();
      for (int length = random.nextInt(5); length > 0; length--) {
        line.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      Optional<ParsedCommand> plain = PlainArguments.read(verb, line);
      if (plain.isPresent()) {
        assertEquals(ArgumentParser.parse(verb, line), plain.get(), verb + " " + line);
        read++;
      }
    }
    assertTrue(read > 2_000, read + " command lines needed no parser");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name --workers 8 --out=build --set a=b --set c=d",
        "--quiet --verbose --fail-fast --report none",
      })
  void usualCommandLinesNeedNoParser(String line) {
    assertTrue(
        PlainArguments.read(Command.RUN, line.isEmpty() ? List.of() : List.of(line.split(" ")))
            .isPresent());
  }
}
