package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.runtime.Batch;
import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.result.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkConfigTest {

  @TempDir Path directory;

  @Test
  void aBotsFileConfiguresABatch() throws IOException {
    WorkConfig config =
        read(
            """
            workers: 3
            retries: 2
            backoff: { initial: 1ms }
            timeout: 5s
            progressInterval: 50ms
            params: { bank: b.json }
            schedule: '@daily'
            webhooks: [{kind: slack, url: 'https://h/x'}]
            keep: 7
            report: none
            """);
    assertEquals(Optional.of(Duration.ofSeconds(5)), config.timeout());
    ConcurrentLinkedQueue<Progress> told = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Integer> calls = new ConcurrentLinkedQueue<>();
    BatchResult<Integer, Integer> result =
        config
            .configure(Batch.of(List.of(1, 2)), told::add)
            .run(
                item -> {
                  calls.add(item);
                  if (item == 2) {
                    throw new IllegalStateException("two");
                  }
                  return item * 10;
                });
    assertEquals(List.of(10), result.values());
    assertEquals(4, calls.size(), "one attempt of the first, three of the second");
    assertFalse(told.isEmpty());
  }

  @Test
  void theEnvironmentIsStrongerAndConfiguresPools() throws Exception {
    Path file = Files.writeString(directory.resolve("c.yaml"), "workers: 3\n");
    WorkConfig config = WorkConfig.read(file, Map.of("FANFARE_WORKERS", "5"));
    assertEquals(5, config.workers());
    try (WorkerPool pool = config.configure(WorkerPool.builder()).open()) {
      assertEquals("x", pool.submit("x", () -> "x").result(Duration.ofMinutes(1)));
    }
  }

  @Test
  void aWrongNameNamesTheRightOne() {
    assertEquals(
        "c.yaml:1: there is no setting 'retrys'; did you mean 'retries'?",
        assertThrows(ConfigurationException.class, () -> read("retrys: 3")).getMessage());
    assertEquals(
        "backoff max PT1S is less than initial PT5S",
        assertThrows(
                ConfigurationException.class,
                () -> read("backoff: {initial: 5s, max: 1s}").backoff())
            .getMessage());
  }

  private WorkConfig read(String text) throws IOException {
    return WorkConfig.read(Files.writeString(directory.resolve("c.yaml"), text), Map.of());
  }
}
