package dev.fanfare.report.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.report.SampleRuns;
import dev.fanfare.report.data.RunData;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ChromeTraceTest {

  private final RunData run = RunData.of(SampleRuns.review());

  @Test
  void everyTaskThatRanIsOnTheLaneOfItsWorker() throws IOException {
    List<JsonNode> tasks = events("X").stream().filter(e -> e.get("tid").intValue() > 0).toList();

    assertEquals(656, tasks.size());
    JsonNode failed =
        tasks.stream()
            .filter(e -> e.get("name").stringValue().equals("answer[49]"))
            .findFirst()
            .get();
    assertEquals("FAILED", failed.get("args").get("state").stringValue());
    assertEquals(4, failed.get("args").get("attempts").intValue());
    assertEquals("answer", failed.get("cat").stringValue());
  }

  @Test
  void noTwoTasksOfALaneOverlap() throws IOException {
    Map<Integer, Double> laneEnd = new HashMap<>();
    List<JsonNode> tasks =
        events("X").stream()
            .filter(e -> e.get("tid").intValue() > 0)
            .sorted(java.util.Comparator.comparingDouble(e -> e.get("ts").doubleValue()))
            .toList();
    for (JsonNode task : tasks) {
      double start = task.get("ts").doubleValue();
      double before = laneEnd.getOrDefault(task.get("tid").intValue(), 0.0);
      assertTrue(start >= before - 0.001, () -> task + " begins before " + before);
      laneEnd.put(task.get("tid").intValue(), start + task.get("dur").doubleValue());
    }
  }

  @Test
  void lanesHaveNames() throws IOException {
    List<String> names =
        events("M").stream().map(e -> e.get("args").get("name").stringValue()).toList();

    assertEquals(
        List.of(
            "license-review 7f3a91c0ffee",
            "phases",
            "worker 0",
            "worker 1",
            "worker 2",
            "worker 3"),
        names);
  }

  private List<JsonNode> events(String kind) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FileWriters.trace(run, bytes);
    JsonNode trace =
        JsonMapper.shared()
            .readTree(new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return trace
        .get("traceEvents")
        .valueStream()
        .filter(e -> e.get("ph").stringValue().equals(kind))
        .toList();
  }
}
