package dev.fanfare.runtime.recovery;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.JournalEntry;
import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.runtime.spi.StepCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What runs have recorded, in memory. Values are kept as they are. */
final class MemoryHistory implements Journal, Recovery {

  private final Map<String, RecordedSuccess> successes = new HashMap<>();
  private final Map<String, RecordedSuccess.Origin> origins = new HashMap<>();
  private final Map<String, String> versions = new HashMap<>();

  /** The keys of the last run's tasks, by id; without those that cannot be reused. */
  final Map<String, String> keys = new LinkedHashMap<>();

  /** Why tasks of the last run cannot be reused. */
  final Set<String> obstacles = new TreeSet<>();

  final List<String> reused = new ArrayList<>();
  final List<String> called = new ArrayList<>();
  final List<String> loaded = new ArrayList<>();
  final Map<String, byte[]> why = new LinkedHashMap<>();
  boolean damaged;

  /** Changes the code of a step. */
  MemoryHistory version(String step, String version) {
    versions.put(step, version);
    return this;
  }

  @Override
  public Recovery recovery() {
    return this;
  }

  @Override
  public StepCode code(Plan<?> plan, StepPlan<?> step) {
    String version = versions.getOrDefault(step.name(), "1");
    if (version.equals("unknown")) {
      throw new FanfareException("the code of " + step.name() + " is not known");
    }
    return StepCode.ofVersion(versions.getOrDefault(step.name() + "()", "()"), version);
  }

  @Override
  public byte[] salt() {
    return versions.getOrDefault("salt", "0123456789abcdef").getBytes();
  }

  @Override
  public void begin(RunStart run) {
    keys.clear();
    obstacles.clear();
    reused.clear();
    called.clear();
    loaded.clear();
    origins.put(run.runId(), new RecordedSuccess.Origin(run.runId(), run.seed(), run.clock()));
  }

  @Override
  public void reuse(String runId, JournalEntry entry, RecordedSuccess from) {
    reused.add(entry.task().id());
    note(entry);
  }

  @Override
  public void append(String runId, JournalEntry entry, Runnable committed) {
    called.add(entry.task().id());
    note(entry);
    byte[] key = entry.key();
    if (key != null && entry.task().state() == TaskState.SUCCEEDED) {
      Object value = entry.storedValue();
      String id = entry.task().id();
      successes.put(
          place(entry.step(), key, entry.nth()),
          new RecordedSuccess(
              origins.get(runId),
              id,
              entry.task().attempts(),
              entry.observed(),
              entry.digest(),
              () -> load(id, value)));
    }
    committed.run();
  }

  private @Nullable Object load(String id, @Nullable Object value) {
    if (damaged) {
      throw new FanfareException("the stored value of " + id + " is damaged");
    }
    loaded.add(id);
    return value;
  }

  private void note(JournalEntry entry) {
    byte[] key = entry.key();
    if (key != null) {
      keys.put(entry.task().id(), HexFormat.of().formatHex(key));
    } else if (entry.keys() != null) {
      entry.keys().obstacle(entry.position()).ifPresent(obstacles::add);
    }
    why.put(entry.task().id(), entry.why());
  }

  private static String place(StepPlan<?> step, byte[] key, int nth) {
    return step.name() + HexFormat.of().formatHex(key) + nth;
  }

  @Override
  public List<@Nullable RecordedSuccess> find(Request request) {
    List<@Nullable RecordedSuccess> found = new ArrayList<>();
    for (int task = 0; task < request.keys().size(); task++) {
      byte[] key = request.keys().key(task);
      found.add(
          key == null ? null : successes.get(place(request.step(), key, request.keys().nth(task))));
    }
    return found;
  }

  /** Forgets the successes of all tasks but these. */
  void keepOnly(Set<String> ids) {
    successes.values().removeIf(success -> !ids.contains(success.taskId()));
  }
}
