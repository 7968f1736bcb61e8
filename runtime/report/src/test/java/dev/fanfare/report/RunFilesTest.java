package dev.fanfare.report;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.tree.RunTree;
import dev.fanfare.report.tree.TreeOptions;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunFilesTest {

  private static final Set<ReportFormat> JSON = Set.of(ReportFormat.JSON);

  private final RunData run = RunData.of(SampleRuns.review());

  @TempDir private Path directory;

  @Test
  void aRunReadBackShowsTheSameTree() {
    RunFiles.write(run, directory, JSON);

    assertEquals(
        RunTree.render(run, TreeOptions.DEFAULT),
        RunTree.render(RunFiles.read(directory), TreeOptions.DEFAULT));
  }

  @Test
  void aRunReadBackIsWrittenTheSame(@TempDir Path second) throws IOException {
    List<Path> files = RunFiles.write(run, directory, Set.of(ReportFormat.values()));
    RunData again = RunFiles.read(directory).from(null);
    RunFiles.write(again, second, Set.of(ReportFormat.values()));

    assertEquals(ReportFormat.values().length, files.size());
    for (Path file : files) {
      assertEquals(-1, Files.mismatch(file, second.resolve(file.getFileName())), file.toString());
    }
  }

  @Test
  void aRunReadBackIsCopiedWithAllItsValues(@TempDir Path second) throws IOException {
    RunFiles.write(run, directory, JSON);
    Path file = directory.resolve("run.json");
    Files.writeString(
        file, Files.readString(file).replace("\"botClass\"", "\"new\":1,\"botClass\""));

    Path copy = RunFiles.write(RunFiles.read(directory), second, JSON).get(0);

    assertEquals(-1, Files.mismatch(file, copy));
  }

  @Test
  void everyTaskIsALineOfItsOwn() throws IOException {
    RunFiles.write(run, directory, JSON);

    List<String> lines = Files.readAllLines(directory.resolve("run.json"));

    assertEquals(
        1, lines.stream().filter(line -> line.startsWith("  {\"id\":\"score[17]\"")).count());
  }

  @Test
  void whatIsWrittenIsWhatTheSchemaSaysAndNothingElse() throws IOException {
    String strict =
        RunFiles.schema()
            .replace("\"properties\": {", "\"additionalProperties\": false, \"properties\": {");
    RunFiles.write(run, directory, JSON);

    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(strict)
            .validate(Files.readString(directory.resolve("run.json")), InputFormat.JSON);

    assertEquals(List.of(), errors);
  }

  @Test
  void valuesThatMisbehaveAreWrittenAsText() {
    List<Object> values = HostileValues.values();
    RunData hostile =
        RunData.of(
            FakeRun.of("hostile", 2)
                .param("p", new HostileValues.Mute(2))
                .step("s", values.size(), i -> took(1).value(values.get(i)))
                .report());
    RunFiles.write(hostile, directory, Set.of(ReportFormat.values()));

    RunData again = RunFiles.read(directory);

    assertEquals("{\"number\":\"(could not be read)\"}", again.params().get("p"));
    assertEquals(
        "\"(a dev.fanfare.report.HostileValues$Deep that has no text)\"", again.tasks().value(1));
    assertEquals("[\"…\"]", again.tasks().value(3));
    assertEquals("\"NaN\"", again.tasks().value(6));
    assertEquals("\"half a pair: ? and ?\"", again.tasks().value(8));
    assertTrue(again.tasks().value(10).length() < 20_000);
    assertTrue(again.tasks().value(11).length() < 70_000);
    assertEquals("[null,[1,2],\"c\",{}]", again.tasks().value(12));
  }

  @Test
  void failuresThatMisbehaveAreReportedByType() {
    RunData liar =
        RunData.of(
            FakeRun.of("hostile", 1)
                .step("s", 2, i -> took(1).failed(new HostileValues.Liar()))
                .report());

    assertEquals("dev.fanfare.report.HostileValues$Liar", liar.causes().get(0).type());
    assertEquals(2, liar.causes().get(0).count());
    assertNull(liar.tasks().value(0));
  }

  @Test
  void saysThatAFileWasNotWrittenWhole() throws IOException {
    RunFiles.write(run, directory, JSON);
    Path file = directory.resolve("run.json");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));

    String message = messageOfReading();

    assertEquals(
        file + " ends in the middle, at line " + lines.size() + ": it was not written whole",
        message);
  }

  @Test
  void tellsWhatRetriedAndLongTasksWereCalledWith() {
    RunData read =
        RunData.of(
            FakeRun.of("b", 2)
                .step(
                    "s",
                    100,
                    i -> took(i == 70 ? 90 : 1).inputs("input " + i).attempts(i == 30 ? 2 : 1, 0))
                .report());
    RunFiles.write(read, directory, Set.of(ReportFormat.values()));

    RunData again = RunFiles.read(directory);

    assertEquals("\"input 30\"", again.about(30));
    assertEquals("\"input 70\"", again.about(70));
    assertEquals("", again.about(50));
    assertEquals(List.of(70), again.metrics().stragglers());
  }

  @Test
  void saysThatThereIsNoRun() {
    String message = messageOfReading();

    assertEquals("there is no run at " + directory + ": no run.json", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema\":\"fanfare-run/1\" | \"schema\":\"fanfare-run/9\""
            + "| its schema is 'fanfare-run/9'; this version reads fanfare-run/1",
        "\"state\":\"SKIPPED\" | \"state\":\"SKIPED\" | is 'SKIPED', which is no TaskState",
        "\"step\":\"verdict\" | \"step\":\"verdit\" | is of step 'verdit', which is unknown",
        "\"workers\":4 | \"workers\":0 | run.workers is not within 1 to 100000: 0",
        "\"seed\":42 | \"sed\":42 | run.seed is missing",
        "\"total\":60 | \"total\":61 | tasks, and its steps count",
        "\"cause\":2 | \"cause\":3 | failed of cause 3, which there is not",
        "\"inputs\":[{\"licence\":\"MIT\",\"number\":49}] | \"inputs\":7"
            + "| has inputs that are not an array",
        "\"attempts\":4 | \"attempts\":} | not well-formed JSON at line",
      })
  void saysWhereAFileIsNotARun(String good, String bad, String expected) throws IOException {
    RunFiles.write(run, directory, JSON);
    Path file = directory.resolve("run.json");
    String text = Files.readString(file);
    assertTrue(text.contains(good), good);
    Files.writeString(file, text.replace(good, bad));

    String message = messageOfReading();

    assertTrue(message.contains(expected), message);
  }

  private String messageOfReading() {
    return assertThrows(FanfareException.class, () -> RunFiles.read(directory)).getMessage();
  }
}
