package dev.fanfare.runtime.engine;

import static dev.fanfare.runtime.sim.TestBot.each;
import static dev.fanfare.runtime.sim.TestBot.numbers;
import static dev.fanfare.runtime.sim.TestBot.plan;
import static dev.fanfare.runtime.sim.TestBot.run;
import static dev.fanfare.runtime.sim.TestBot.step;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.plan.BackoffPlan;
import dev.fanfare.runtime.plan.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderTest {

  @TempDir private Path directory;

  @Test
  void everyAttemptIsAnEvent() throws IOException {
    Path file = directory.resolve("run.jfr");
    String runId;
    try (Recording recording = new Recording()) {
      recording.enable("dev.fanfare.TaskAttempt");
      recording.start();
      runId =
          run(plan()
                  .backoff(new BackoffPlan(Duration.ZERO, Duration.ZERO, 1.0, 0.0))
                  .phase(1, numbers("items", 3))
                  .phase(
                      2,
                      step(
                              "work",
                              Integer.class,
                              (bot, call) -> {
                                if (call.<Integer>get(0) == 1
                                    && call.<TaskContext>get(1).attempt() == 1) {
                                  throw new IOException();
                                }
                                return 1;
                              })
                          .input(each("items"))
                          .input(new Input.Context())
                          .retries(1)
                          .build())
                  .build())
              .run()
              .runId();
      recording.stop();
      recording.dump(file);
    }
    List<String> seen =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> runId.equals(event.getString("run")))
            .map(FlightRecorderTest::text)
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "items items 1 succeeded",
            "work work[0] 1 succeeded",
            "work work[1] 1 failed",
            "work work[1] 2 succeeded",
            "work work[2] 1 succeeded"),
        seen);
  }

  private static String text(RecordedEvent event) {
    return "%s %s %d %s"
        .formatted(
            event.getString("step"),
            event.getString("task"),
            event.getInt("attempt"),
            event.getString("outcome"));
  }
}
