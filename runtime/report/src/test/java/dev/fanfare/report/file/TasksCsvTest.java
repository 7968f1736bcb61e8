package dev.fanfare.report.file;

import static dev.fanfare.report.FakeTask.took;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.FakeRun;
import dev.fanfare.report.data.RunData;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TasksCsvTest {

  @Test
  void writesALineForEveryTask() throws IOException {
    RunData run =
        RunData.of(
            FakeRun.of("b", 1)
                .single("load", took(12.3456))
                .step("use", 2, i -> took(1).attempts(2, 5), "load")
                .report());

    assertEquals(
        List.of(
            TasksCsv.HEADER,
            "load,load,load,SUCCEEDED,1,0,0.000,0.000,12.345,0.000,12.345,0.000,12.345,,,,",
            "use[0],use,use,SUCCEEDED,2,0,12.345,12.345,18.345,0.000,1.000,5.000,6.000,,,,",
            "use[1],use,use,SUCCEEDED,2,0,12.345,18.345,24.345,6.000,1.000,5.000,12.000,,,,"),
        csv(run).lines().toList());
  }

  @Test
  void saysWhatAFailedTaskWasCalledWith() throws IOException {
    FakeRun run =
        FakeRun.of("b", 1)
            .step("s", 2, i -> took(1).inputs("a", i).failed(new IllegalStateException("no")))
            .step("t", 2, i -> took(1).inputs("a"));

    List<String> lines = csv(RunData.of(run.report())).lines().toList();

    assertTrue(lines.get(0).endsWith(",message,skipped_because_of,input"), lines.get(0));
    assertTrue(lines.get(2).endsWith(",no,,\"\"\"a\"\",1\""), lines.get(2));
    assertTrue(lines.get(3).endsWith(",,,,"), lines.get(3));
  }

  @Test
  void aFormulaDoesNotHideBehindWhatIsLeftOut() throws IOException {
    assertEquals("\"'=1\"", messageCell("\0=1"));
  }

  private static String messageCell(String message) throws IOException {
    RunData run =
        RunData.of(
            FakeRun.of("b", 1)
                .single("s", took(1).failed(new IllegalStateException(message)))
                .report());
    String line = csv(run).lines().skip(1).findFirst().orElseThrow();
    String before =
        "s,s,s,FAILED,1,0,0.000,0.000,1.000,0.000,1.000,0.000,1.000,"
            + "java.lang.IllegalStateException,";
    assertTrue(line.startsWith(before) && line.endsWith(",,"), line);
    return line.substring(before.length(), line.length() - 2);
  }

  private static String csv(RunData run) throws IOException {
    StringWriter text = new StringWriter();
    TasksCsv.write(run, text);
    return text.toString();
  }
}
