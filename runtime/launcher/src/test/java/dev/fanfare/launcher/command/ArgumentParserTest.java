package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentParserTest {

  private static final List<String> WORDS =
      List.of(
          "--workers",
          "--workers=8",
          "8",
          "--set",
          "--set=a=b",
          "a=b",
          "--fail-fast",
          "-q",
          "-qv",
          "-vh",
          "--quiet",
          "name",
          "--out=",
          "",
          "-",
          "--",
          "-8",
          "--seed",
          "@file",
          "--out=a b",
          "--unknown",
          "-x",
          "--detail",
          "=",
          "--=",
          "\u001b[31m");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name --workers 8 --out=build | {--workers=[8], --out=[build]} | [name]",
        "--set a=b --set=c=d | {--set=[a=b, c=d]} | []",
        "--seed -5 a -- --b - | {--seed=[-5]} | [a, --b, -]",
        "-qv -q | {--quiet=[true], --verbose=[true]} | []",
        "--workers 1 --workers 2 | {--workers=[2]} | []",
        "--out= | {--out=[]} | []",
        "@file ${sys:user.home} - | {} | [@file, ${sys:user.home}, -]",
      })
  void readsFlagsInEveryWayTheyAreWritten(String line, String given, String operands) {
    ParsedCommand parsed = ArgumentParser.parse(CommandTable.RUN, List.of(line.split(" ")));
    assertEquals(sorted(given), sorted(parsed.given().toString()));
    assertEquals(operands, parsed.operands().toString());
  }

  private static List<String> sorted(String map) {
    return List.of(map.substring(1, map.length() - 1).split(", (?=--)")).stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out --workers 8 | --out needs a value: --out DIR",
        "--out | --out needs a value: --out DIR",
        "-qx | run has no flag -qx",
        "--quite | run has no flag --quite; did you mean '--quiet'?",
        "--quiet=yes | --quiet takes no value; leave '=yes' away",
      })
  void refusesWhatCannotBeMeant(String line, String message) {
    String actual =
        assertThrows(
                ConfigurationException.class,
                () -> ArgumentParser.parse(CommandTable.RUN, List.of(line.split(" "))))
            .getMessage();
    assertTrue(actual.startsWith(message), actual);
  }

  @Test
  void everyLineIsReadOrRefusedWithAMessage() {
    Random random = new Random(42);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      CliCommand command = CommandTable.all().get(random.nextInt(CommandTable.all().size()));
      List<String> line = new ArrayList<>();
      for (int length = random.nextInt(5); length > 0; length--) {
        line.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      try {
        ParsedCommand parsed = ArgumentParser.parse(command, line);
        assertTrue(parsed.operands().size() <= line.size());
        read++;
      } catch (ConfigurationException e) {
        assertTrue(e.getMessage().length() > 10, e.getMessage());
      }
    }
    assertTrue(read > 2_000, read + " command lines were read");
  }
}
