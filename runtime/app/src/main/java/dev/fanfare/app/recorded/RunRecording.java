package dev.fanfare.app.recorded;

import dev.fanfare.app.AppContext;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.RunHandle;
import dev.fanfare.runtime.spi.ReuseRequest;
import dev.fanfare.runtime.spi.RunCassette;
import dev.fanfare.store.Store;
import java.util.Optional;

/**
 * The recording of a run, and the results that it takes over.
 *
 * @param store where it is recorded; empty for nowhere
 * @param resumed the id of the run that is resumed; empty for a new one
 * @param reuse the recorded successes that stand for calls
 * @param cassette where the calls of marked steps are recorded or replayed from; empty for nowhere
 */
public record RunRecording(
    Optional<Store> store,
    Optional<String> resumed,
    ReuseRequest reuse,
    Optional<RunCassette> cassette)
    implements AutoCloseable {

  /** A recording without a cassette. */
  public RunRecording(Optional<Store> store, Optional<String> resumed, ReuseRequest reuse) {
    this(store, resumed, reuse, Optional.empty());
  }

  /** Not recorded. */
  public static final RunRecording NONE =
      new RunRecording(Optional.empty(), Optional.empty(), ReuseRequest.NONE);

  /**
   * Opens the recording of a new run, as a configuration says. A notice tells of a run of the bot
   * that was interrupted.
   *
   * @param bot the bot's name
   * @param reuse the recorded successes that stand for calls
   * @param program how the user started this program, for the notice
   * @throws dev.fanfare.runtime.result.FanfareException if the store that is named cannot be opened
   */
  public static RunRecording open(
      ResolvedConfiguration configuration,
      String bot,
      ReuseRequest reuse,
      String program,
      AppContext context) {
    Optional<Store> store = StoreSetting.forRecording(configuration, context);
    if (store.isEmpty() && !reuse.isEmpty()) {
      throw new ConfigurationException(
          "--reuse, --rerun and --trust need a store; this run has --store none");
    }
    store
        .flatMap(opened -> RecordedRunList.lastOf(opened, bot))
        .filter(RecordedRun::isUnfinished)
        .ifPresent(
            run ->
                context.notice(
                    "the last run of %s was interrupted with %s tasks done; to go on with it: %s resume %s"
                        .formatted(bot, run.tasks(), program, run.id())));
    return new RunRecording(store, Optional.empty(), reuse);
  }

  /** Returns whether the run can be resumed if it does not succeed. */
  public boolean isKept() {
    return store.isPresent();
  }

  /** Returns the recording with a cassette, or without. */
  public RunRecording with(Optional<RunCassette> other) {
    return new RunRecording(store, resumed, reuse, other);
  }

  /** Starts or resumes a run. */
  public RunHandle start(BotRun<?> run) {
    cassette.ifPresent(run::cassette);
    if (store.isEmpty()) {
      return run.start();
    }
    BotRun<?> recorded =
        run.store(store.get())
            .rerun(reuse.rerun().toArray(String[]::new))
            .trust(reuse.trust().toArray(String[]::new));
    if (reuse.from().isPresent()) {
      recorded = recorded.reuse(reuse.from().get());
    }
    return resumed.isPresent() ? recorded.startResumed(resumed.get()) : recorded.start();
  }

  /** Closes the store of a new run; that of a resumed one is its opener's. */
  @Override
  public void close() {
    if (resumed.isEmpty()) {
      store.ifPresent(Store::close);
    }
  }
}
