package dev.fanfare.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.config.fixture.FakeOrchestrator;
import dev.fanfare.config.fixture.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

  @TempDir Path directory;

  private final TestConsole console =
      new TestConsole(
          new FakeOrchestrator<>(Plans.Review.class, List.of(Plans.review()), Plans.Review.THE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          plan --wrokers 3        | plan has no flag --wrokers; did you mean '--workers'?
          --wrokers=3             | run has no flag --wrokers; did you mean '--workers'?
          pln                     | there is no command and no bot 'pln'; did you mean 'plan'?
          plan licence-review     | there is no bot 'licence-review' in Review; did you mean 'license-review'?
          plan --workers          | --workers needs a value: --workers N
          plan --workers eight    | workers: 'eight' is not a whole number (--workers)
          plan --workers -1       | workers: -1 is not within 0 to 100000 (--workers)
          plan --threads virtul   | threads: 'virtul' is none of its values; did you mean 'virtual'? (--threads)
          plan --timeout 3parsecs | timeout: '3parsecs' is not a duration such as 250ms, 30s, 1h30m or PT3M (--timeout)
          plan --set bnak=x       | there is nothing to set as 'bnak'; did you mean 'bank'?
          plan --set bank         | '--set bank' is not --set KEY=VALUE
          plan --only stp:x       | 'stp:x' is not phase:NAME, step:NAME or tag:NAME; did you mean 'step:x'?
          plan --format jsn       | 'jsn' is no format of a plan; did you mean 'json'?
          plan --config none.yaml | there is no file none.yaml
          run --max-failures 0    | maxFailures: 0 is not 1 or more (--max-failures)
          plan --set steps.answer.retries=1001 | steps.answer.retries: 1001 is not within 0 to 1000 (--set steps.answer.retries)
          plan --expect answer    | '--expect answer' is not --expect STEP=RANGE, such as answer=..500
          plan --expect answr=3   | there is nothing to set as 'steps.answr.expect'; did you mean 'steps.answer.expect'?
          plan --expect answer=3..2 | steps.answer.expect: a range from 3 to 2 is empty (--expect)
          plan --expect answer=few | steps.answer.expect: 'few' is not a count such as 300, 1.., ..10000 or 1..50 (--expect)
          plan --fail-fast=maybe  | --fail-fast takes no value; leave '=maybe' away
          run                     | not set, and needed: bank (Path); set it with --set bank=…, the variable FANFARE_PARAMS_BANK, or params.bank in a --config file
          schedule --next 0       | --next: '0' is not a whole number from 1 to 10000
          list all                | list does not take 'all'
          report a b              | report takes one run: its id, its directory, or last
          report --out none       | there is no run in none yet; --out names another directory of runs
          report 7f3a --out none  | there is no run '7f3a' in none
          --workers 3 plan        | the command plan comes first: plan, then its flags
          help pln                | there is no command 'pln'; did you mean 'plan'?
          """)
  void aWrongWordNamesTheRightOne(String line, String message) {
    assertEquals(ExitCode.USAGE, console.run(line.split(" ")));
    assertEquals(message + "\n", console.err());
    assertEquals("", console.out());
  }

  @Test
  void planShowsEverySettingsWinnerAndItsOrigin() throws IOException {
    Path file = Files.writeString(directory.resolve("nightly.yaml"), "retries: 5\nworkers: 2\n");
    console.environment.put("FANFARE_SEED", "7");
    assertEquals(
        0,
        console.run(
            "plan",
            "--workers",
            "8",
            "--config",
            file.toString(),
            "--set",
            "steps.answer.retries=9"));
    assertEquals("", console.err());
    assertEquals(
        """
        license-review  dev.fanfare.config.fixture.Plans$Review
        scheduled 0 6 * * MON-FRI in Europe/Madrid

        1 questions  once                                                                          → Question…
        2 answer     per element  each Question of questions                                       → Answer     priority high  retries 9  timeout 30s  limit llm  #slow
        3 score      per element  each Question of questions, its Answer of answer (by questions)  → Score
        """,
        console.out().lines().limit(6).map(line -> line + "\n").reduce("", String::concat));
    assertTrue(
        console
            .out()
            .contains("\n  workers                       8                    --workers\n"),
        console.out());
    assertTrue(
        console
            .out()
            .contains(
                "\n"
                    + "  steps.score.retries           5                    retries"
                    + " (nightly.yaml:1)\n"),
        console.out());
  }

  @Test
  void planShowsHowManyCallsAreExpected() {
    assertEquals(0, console.run("plan", "--expect", "answer=..500", "--expect", "questions=1..50"));
    assertTrue(console.out().contains("limit llm  expects ..500 calls  #slow\n"), console.out());
    assertTrue(console.out().contains("→ Question…  expects 1..50 elements\n"), console.out());
    assertEquals(0, console.run("plan", "--expect", "answer=..500", "--format", "json"));
    assertTrue(console.out().contains("\"expect\" : \"..500\""), console.out());
  }

  @ParameterizedTest
  @CsvSource({"0, 4, chosen: processors of this machine (--workers)", "3, 3, --workers"})
  void planSaysWhatIsChosenWhereTheRuntimeChooses(String given, String workers, String origin) {
    assertEquals(0, console.run("plan", "--workers", given));
    String row = "\n  workers" + " ".repeat(23) + workers + " ".repeat(20) + origin + "\n";
    assertTrue(console.out().contains(row), console.out());
    assertEquals(0, console.run("plan", "--workers", given, "--format", "json"));
    assertTrue(console.out().contains("\"origin\" : \"" + origin + "\""), console.out());
    assertTrue(console.out().contains("\"value\" : \"" + workers + "\""), console.out());
  }

  @Test
  void nothingSelectedHasItsOwnExitCode() {
    assertEquals(ExitCode.NOTHING_SELECTED, console.run("plan", "--exclude", "step:questions"));
    assertEquals("license-review: no step is selected\n", console.err());
  }

  @Test
  void scheduleNamesTheNextFirings() {
    assertEquals(0, console.run("schedule", "--next", "2"));
    assertEquals(
        """
        Mon 2026-11-23 06:00 Europe/Madrid  license-review
        Tue 2026-11-24 06:00 Europe/Madrid  license-review
        """,
        console.out());
  }

  @Test
  void botsNamesTheBots() {
    assertEquals(0, console.run("bots"));
    assertEquals(
        "license-review  dev.fanfare.config.fixture.Plans$Review  5 steps  0 6 * * MON-FRI\n",
        console.out());
  }

  @Test
  void helpShowsTheBotsOwnParameters() {
    assertEquals(0, console.run("run", "--help"));
    assertTrue(
        console
            .out()
            .contains(
                """
                Parameters, set by --set NAME=VALUE
                  bank      Path              required         The questions.
                  licenses  List<String>      default MIT,ISC  Which licences.
                  note      Optional<String>  optional
                """),
        console.out());
  }

  @Test
  void theExampleFileIsReadBack() throws IOException {
    assertEquals(0, console.run("config", "--example"));
    String example = console.out();
    Path file = directory.resolve("example.yaml");
    Files.writeString(file, example);
    assertEquals(0, console.run("plan", "--config", file.toString()), console.err());
    // With every number sign taken away it sets what is the default anyway.
    String all = example.replaceAll("(?m)^#( *\\w+:)", "$1").replaceAll("bank:.*", "bank: b.json");
    Files.writeString(file, all);
    assertEquals(0, console.run("plan", "--config", file.toString()), console.err());
    assertTrue(console.out().contains("example.yaml:"), console.out());
  }
}
