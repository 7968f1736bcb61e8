package dev.fanfare.cassette;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.RunCassette;
import dev.fanfare.runtime.spi.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of recorded calls of the steps that {@code @Task(cassette = true)} marks. A call is found
 * by what it is given (the bot's constructor parameters and the method's arguments), whatever the
 * order, the number of workers and the code of the step. Secret parameters do not count.
 *
 * <pre>{@code
 * Fanfare.bot(Review.class).cassette(Cassette.replay(Path.of("review.ndjson"))).run();
 * }</pre>
 *
 * <p>Immutable and thread-safe. The file is read when a run starts.
 */
public final class Cassette implements RunCassette {

  private static final System.Logger LOG = System.getLogger("dev.fanfare.cassette");

  private final CassetteMode mode;
  private final Path file;
  private final @Nullable Duration maxAge;
  private final Consumer<String> notices;
  private final TimeSource time;
  private final Map<String, String> variables;

  Cassette(
      CassetteMode mode,
      Path file,
      @Nullable Duration maxAge,
      Consumer<String> notices,
      TimeSource time,
      Map<String, String> variables) {
    this.mode = Objects.requireNonNull(mode, "mode");
    this.file = Objects.requireNonNull(file, "file");
    this.maxAge = maxAge;
    this.notices = notices;
    this.time = time;
    this.variables = variables;
  }

  /** Returns a cassette that makes all calls and replaces the file. */
  public static Cassette record(Path file) {
    return of(CassetteMode.RECORD, file);
  }

  /** Returns a cassette that makes no call, and writes nothing. */
  public static Cassette replay(Path file) {
    return of(CassetteMode.REPLAY, file);
  }

  /** Returns a cassette that makes the calls that are not in the file, and adds them. */
  public static Cassette auto(Path file) {
    return of(CassetteMode.AUTO, file);
  }

  /**
   * Returns a cassette.
   *
   * @param mode the way in which it is used
   * @param file the file, NDJSON in UTF-8; its directory must be there
   */
  public static Cassette of(CassetteMode mode, Path file) {
    return new Cassette(
        mode,
        file,
        null,
        notice -> LOG.log(System.Logger.Level.WARNING, notice),
        Fanfare.environment().time(),
        System.getenv());
  }

  /**
   * Returns the cassette with an age from which on a notice says that it is old. Default: none.
   *
   * @param age more than zero
   * @throws IllegalArgumentException if it is not more than zero
   */
  public Cassette maxAge(Duration age) {
    if (age.isZero() || age.isNegative()) {
      throw new IllegalArgumentException("maxAge " + age + " is not more than zero");
    }
    return new Cassette(mode, file, age, notices, time, variables);
  }

  /**
   * Returns the cassette with another receiver of what the user should know. Default: the logger
   * {@code dev.fanfare.cassette}, as warnings.
   *
   * @param receiver takes a sentence; called on any thread
   */
  public Cassette onNotice(Consumer<String> receiver) {
    return new Cassette(
        mode, file, maxAge, Objects.requireNonNull(receiver, "receiver"), time, variables);
  }

  /**
   * Reads the file and prepares a run.
   *
   * @throws FanfareException if no step is marked, or the file is missing, is no cassette of this
   *     bot, or is damaged; the message names the file and the line
   */
  @Override
  public Journal around(Plan<?> plan, Journal journal) {
    if (plan.steps().stream().noneMatch(StepPlan::cassette)) {
      throw new FanfareException(
          "bot '%s' has nothing to %s: mark the steps that make calls with @Task(cassette = true)"
              .formatted(plan, mode == CassetteMode.REPLAY ? "replay" : "record"));
    }
    CassetteFile opened = new CassetteFile(file);
    CassetteContent content = opened.read(mode, plan.name());
    if (mode != CassetteMode.RECORD) {
      warnOfAge(content);
    }
    return new CassetteJournal(
        journal, new CassetteSession(mode, opened, content, notices, time.instant(), variables));
  }

  private void warnOfAge(CassetteContent content) {
    Duration age = Duration.between(content.oldest(), time.instant());
    if (maxAge != null && age.compareTo(maxAge) > 0) {
      notices.accept(
          "cassette %s was recorded on %s, %s days ago: record it again"
              .formatted(file, content.oldest(), age.toDays()));
    }
  }

  /** Returns mode and file. */
  @Override
  public String toString() {
    return mode + " " + file;
  }
}
