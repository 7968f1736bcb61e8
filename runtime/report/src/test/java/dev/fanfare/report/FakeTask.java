package dev.fanfare.report;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.TaskRange;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.result.TaskTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task that never was; {@link FakeRun} lays it on a worker. */
public final class FakeTask implements TaskRecord {

  private static final long MILLI = 1_000_000;

  private boolean reused;
  private @Nullable String id;
  private String step = "";
  private String phase = "";
  TaskState state = TaskState.SUCCEEDED;
  int attempts = 1;
  int worker = -1;
  long offered;
  long started;
  long ended;
  long queued;
  long running;
  long backoff;
  long notBefore;
  private List<String> parents = List.of();
  private List<TaskRange> parentRanges = List.of();
  private @Nullable Throwable failure;
  private @Nullable String blamed;
  private List<Object> inputs = List.of();
  private List<Object> values = new ArrayList<>();

  private FakeTask() {}

  /** A task that ran so many milliseconds and succeeded. */
  public static FakeTask took(double millis) {
    FakeTask task = new FakeTask();
    task.running = (long) (millis * MILLI);
    return task;
  }

  /** A task that was not called because of another. */
  public static FakeTask skipped(String because) {
    FakeTask task = new FakeTask();
    task.state = TaskState.SKIPPED;
    task.attempts = 0;
    task.blamed = because;
    return task;
  }

  /** A task whose recorded success was reused. */
  public static FakeTask taken() {
    FakeTask task = new FakeTask();
    task.attempts = 0;
    task.reused = true;
    return task;
  }

  /** A task that the run's end came before. */
  public static FakeTask cancelled() {
    FakeTask task = new FakeTask();
    task.state = TaskState.CANCELLED;
    task.attempts = 0;
    return task;
  }

  /** The id, where it is not the element's index. */
  public FakeTask id(String text) {
    id = text;
    return this;
  }

  /** So many attempts, with so many milliseconds of rest between them all together. */
  public FakeTask attempts(int count, double restMillis) {
    attempts = count;
    backoff = (long) (restMillis * MILLI);
    return this;
  }

  /** Starts no earlier than so many milliseconds after its phase, as for a permit. */
  public FakeTask after(double millis) {
    notBefore = (long) (millis * MILLI);
    return this;
  }

  public FakeTask failed(Throwable with) {
    state = with instanceof TaskTimeoutException ? TaskState.TIMED_OUT : TaskState.FAILED;
    failure = with;
    return this;
  }

  public FakeTask parents(String... ids) {
    return parents(List.of(ids));
  }

  public FakeTask parents(List<String> ids) {
    parents = ids;
    return this;
  }

  /** The elements it took one by one. */
  public FakeTask inputs(Object... elements) {
    inputs = List.of(elements);
    return this;
  }

  public FakeTask value(Object value) {
    values = new ArrayList<>();
    values.add(value);
    return this;
  }

  void belongsTo(StepPlan<?> plan, String plainId) {
    step = plan.name();
    phase = plan.phase();
    if (id == null) {
      id = plainId;
    }
  }

  @Override
  public String id() {
    return id == null ? "" : id;
  }

  @Override
  public String step() {
    return step;
  }

  @Override
  public String phase() {
    return phase;
  }

  @Override
  public TaskState state() {
    return state;
  }

  @Override
  public boolean reused() {
    return reused;
  }

  @Override
  public int attempts() {
    return attempts;
  }

  @Override
  public int worker() {
    return worker;
  }

  @Override
  public List<String> parents() {
    return parents;
  }

  @Override
  public List<TaskRange> parentRanges() {
    return parentRanges;
  }

  void findParents(Map<String, TaskRange> tasks) {
    parentRanges = parents.stream().map(tasks::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Object> inputs() {
    return inputs;
  }

  @Override
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public Optional<String> skippedBecauseOf() {
    return Optional.ofNullable(blamed);
  }

  @Override
  public List<Object> values() {
    return values;
  }

  @Override
  public Duration offered() {
    return Duration.ofNanos(offered);
  }

  @Override
  public Duration started() {
    return Duration.ofNanos(started);
  }

  @Override
  public Duration ended() {
    return Duration.ofNanos(ended);
  }

  @Override
  public Duration queued() {
    return Duration.ofNanos(queued);
  }

  @Override
  public Duration running() {
    return Duration.ofNanos(running);
  }

  @Override
  public Duration backoff() {
    return Duration.ofNanos(backoff);
  }
}
