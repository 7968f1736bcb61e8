package dev.fanfare.app.recorded;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.store.Store;
import dev.fanfare.store.record.RecordedState;
import dev.fanfare.store.run.RunRow;
import dev.fanfare.store.run.RunTally;
import dev.fanfare.store.worker.WorkerRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A recorded run as it is now.
 *
 * @param id its id
 * @param bot the bot's name
 * @param state its state in lower case, such as {@code running}; one whose process has ended is
 *     {@code interrupted}
 * @param started when it was first started
 * @param ended when it ended
 * @param incarnation how often it was started, 1 for never resumed
 * @param known the tasks of the steps that it has reached
 * @param done those of them that have ended
 * @param succeeded those that succeeded
 * @param reused those that an earlier incarnation or another run recorded
 * @param owner the process that works on it, such as {@code process 4711 on build-3}
 */
public record RecordedRun(
    String id,
    String bot,
    String state,
    Instant started,
    Optional<Instant> ended,
    int incarnation,
    long known,
    long done,
    long succeeded,
    long reused,
    Optional<String> owner) {

  static RecordedRun of(Store store, RunRow run) {
    RunTally counts = run.counts();
    return new RecordedRun(
        run.id(),
        run.bot(),
        word(store.runs().state(run)),
        Instant.ofEpochMilli(run.start()),
        run.ended() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(run.ended())),
        run.incarnation(),
        counts.known(),
        counts.ended(),
        counts.succeeded(),
        counts.reused(),
        store.runs().owner(run).map(RecordedRun::process));
  }

  private static String process(WorkerRow owner) {
    return "process " + owner.process().pid() + " on " + owner.process().host();
  }

  /** Returns its tasks in words: {@code 280 of 672}. */
  public String tasks() {
    return done + " of " + known;
  }

  /** Returns whether its process ended before it did. */
  public boolean isUnfinished() {
    return state.equals(word(RecordedState.INTERRUPTED));
  }

  /** Returns whether nothing of it is left to do. */
  public boolean hasSucceeded() {
    return state.equals(word(RecordedState.SUCCEEDED));
  }

  private static String word(RecordedState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses a word that is no state.
   *
   * @throws ConfigurationException naming the nearest
   */
  static void requireState(String text) {
    List<String> words = Arrays.stream(RecordedState.values()).map(RecordedRun::word).toList();
    if (!words.contains(text)) {
      throw ConfigurationException.unknown("no run is in state '" + text + "'", text, words);
    }
  }
}
