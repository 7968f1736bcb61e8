package dev.fanfare.app.recorded;

import dev.fanfare.app.AppContext;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.runtime.spi.ReuseRequest;
import dev.fanfare.store.Store;
import dev.fanfare.store.run.RemovedRuns;
import dev.fanfare.store.run.RunFilter;
import dev.fanfare.store.run.RunRetention;
import dev.fanfare.store.run.RunRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The recorded runs of an open store. Thread-safe; to be closed. */
public final class RecordedRunList implements AutoCloseable {

  private final Store store;
  private final AppContext context;

  private RecordedRunList(Store store, AppContext context) {
    this.store = store;
    this.context = context;
  }

  /**
   * Opens the store that a configuration names.
   *
   * @throws ConfigurationException if there is none
   * @throws dev.fanfare.runtime.result.FanfareException if it cannot be opened
   */
  public static RecordedRunList open(ResolvedConfiguration configuration, AppContext context) {
    return new RecordedRunList(StoreSetting.ofRecordedRuns(configuration, context), context);
  }

  /** Returns the runs that a query asks for, the youngest first. */
  public List<RecordedRun> find(RecordedRunQuery query) {
    query.state().ifPresent(RecordedRun::requireState);
    Instant now = context.machine().time().instant();
    long since = query.since().map(age -> now.minus(age).toEpochMilli()).orElse(0L);
    // A run without an owner is interrupted, which no query of the store knows.
    int most = query.state().isPresent() ? Integer.MAX_VALUE : query.limit();
    RunFilter filter = new RunFilter(query.bot().orElse(""), since, most);
    return store.runs().list(filter).stream()
        .map(run -> RecordedRun.of(store, run))
        .filter(run -> query.state().map(run.state()::equals).orElse(true))
        .limit(query.limit())
        .toList();
  }

  /**
   * Returns a run.
   *
   * @param name an id, a unique beginning of one, or {@code last}
   * @throws dev.fanfare.runtime.result.FanfareException if it names none
   */
  public RecordedRun get(String name) {
    return RecordedRun.of(store, store.runs().get(name));
  }

  /** Returns the steps that a run has reached, in the order in which it reached them. */
  public List<StepStatus> steps(RecordedRun run) {
    return StepStatus.of(store, run.id());
  }

  /**
   * Cancels a run: the process that runs it sees that within seconds; one that none runs is closed.
   *
   * @return a sentence on what happens
   * @throws dev.fanfare.runtime.result.FanfareException if it has ended
   */
  public String cancel(RecordedRun run) {
    store.runs().cancel(run.id());
    return run.owner()
        .map(owner -> "%s is asked to cancel run %s".formatted(owner, run.id()))
        .orElse("run " + run.id() + " is closed as cancelled");
  }

  /** Removes the runs that have been kept long enough; returns a sentence on what was removed. */
  public String removeOld() {
    RemovedRuns removed = store.runs().removeOld(RunRetention.DEFAULT);
    int runs = removed.runs().size();
    return "removed %d %s and %d values that no other run needs"
        .formatted(runs, runs == 1 ? "run" : "runs", removed.values());
  }

  /** Returns the recording that resumes a run. */
  public RunRecording resuming(RecordedRun run, ReuseRequest reuse) {
    return new RunRecording(Optional.of(store), Optional.of(run.id()), reuse);
  }

  /** Returns the youngest run of a bot. */
  static Optional<RecordedRun> lastOf(Store store, String bot) {
    List<RunRow> last = store.runs().list(RunFilter.last(1).of(bot));
    return last.stream().findFirst().map(run -> RecordedRun.of(store, run));
  }

  /** Closes the store. */
  @Override
  public void close() {
    store.close();
  }
}
