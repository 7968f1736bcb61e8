package dev.fanfare.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.api.Threads;
import dev.fanfare.runtime.Batch;
import dev.fanfare.runtime.WorkerPool;
import dev.fanfare.runtime.result.BatchResult;
import dev.fanfare.runtime.result.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        "backoff max PT1S is less than initial PT5S (c.yaml:1)",
        assertThrows(
                ConfigurationException.class,
                () -> read("backoff: {initial: 5s, max: 1s}").backoff())
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"progressInterval", "timeout", "monitor_interval"})
  void zeroIsRefusedWhereItStands(String name) {
    String message =
        assertThrows(ConfigurationException.class, () -> read("workers: 2\n" + name + ": 0s\n"))
            .getMessage();
    assertTrue(message.endsWith(": 0s is not more than 0 (c.yaml:2)"), message);
  }

  @Test
  void namesOfOtherSystemsAreKnown() throws IOException {
    WorkConfig config =
        read(
            """
            num_bots: 7
            max_retries: 2
            retry_delay: 1.5
            monitor_interval: 5
            fail_fast: true
            backoff: {max: 9s}
            """);
    assertEquals(7, config.workers());
    assertEquals(2, config.retries());
    assertEquals(Duration.ofMillis(1500), config.backoff().initial());
    assertEquals(Duration.ofSeconds(9), config.backoff().max());
    assertEquals(Optional.of(Duration.ofSeconds(5)), config.progressInterval());
    assertEquals(
        "workers is set twice: c.yaml:1 and c.yaml:2",
        assertThrows(ConfigurationException.class, () -> read("workers: 1\nnum_workers: 2\n"))
            .getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.yaml", "out.json"})
  void whatIsSavedIsReadBack(String name) throws IOException {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("bank", "b.json");
    params.put("code", "007");
    params.put("depth", 3);
    params.put("share", 0.5);
    params.put("deep", Map.of("names", List.of("a", "true", "ü\n\"'")));
    WorkConfig config =
        WorkConfig.of(
            Map.of(
                "workers",
                3,
                "timeout",
                Duration.ofSeconds(90),
                "backoff",
                Map.of("initial", "2s", "jitter", 0.25),
                "threads",
                Threads.VIRTUAL,
                "verbose",
                true,
                "params",
                params));
    assertEquals(params, config.params());
    assertTrue(config.verbose());
    Path file = directory.resolve(name);
    config.save(file);
    WorkConfig back = WorkConfig.read(file, Map.of());
    assertEquals(config.toMap(), back.toMap());
    assertEquals(config, back);
    assertEquals(config, WorkConfig.of(config.toMap()));
    try (var files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList(), "no draft is left");
    }
  }

  @Test
  void settingsAreInOrder() {
    assertEquals(
        List.of("workers", "retries", "backoff", "threads", "failFast", "verbose", "params"),
        List.copyOf(WorkConfig.defaults().toMap().keySet()));
    assertEquals("workers", WorkConfig.settings().get(0).path(), "the list begins as the map does");
  }

  @Test
  void paramsAreReadByTypeWithVariablesAndFiles() throws IOException {
    Path secret = Files.writeString(directory.resolve("key.txt"), "s3same\n");
    Path file =
        Files.writeString(
            directory.resolve("c.yaml"),
            "params: {every: 30s, token: '${TOKEN}', key: '@" + secret + "', at: '@@me'}\n");
    WorkConfig config =
        WorkConfig.read(file, Map.of("TOKEN", "t0ken", "FANFARE_PARAMS_EXTRA", "4"));
    assertEquals(Optional.of(Duration.ofSeconds(30)), config.param("every", Duration.class));
    assertEquals(Optional.of("t0ken"), config.param("token", String.class));
    assertEquals(Optional.of("s3same"), config.param("key", String.class));
    assertEquals(Optional.of("@me"), config.param("at", String.class));
    assertEquals(Optional.of(4), config.param("extra", Integer.class));
    assertEquals(Optional.empty(), config.param("none", String.class));
    assertEquals("${TOKEN}", config.params().get("token"), "what is saved holds no secret");
  }

  @Test
  void theDefaultFileIsFoundInEitherFormat() throws IOException {
    assertEquals(0, WorkConfig.load(directory).workers());
    Files.writeString(directory.resolve("fanfare.json"), "{\"workers\": 4}");
    assertEquals(4, WorkConfig.load(directory).workers());
    Files.writeString(directory.resolve("fanfare.yaml"), "workers: 5");
    String message =
        assertThrows(ConfigurationException.class, () -> WorkConfig.load(directory)).getMessage();
    assertTrue(message.endsWith("keep one of them"), message);
  }

  private WorkConfig read(String text) throws IOException {
    return WorkConfig.read(Files.writeString(directory.resolve("c.yaml"), text), Map.of());
  }
}
