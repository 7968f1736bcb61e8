package dev.fanfare.app;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.spi.Environment;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The bots, and what operations would otherwise take from {@link System}. Thread-safe if its parts
 * are.
 *
 * @param bots the bots that requests may name
 * @param environment the process's variables
 * @param machine the time, and the threads of scheduled bots
 * @param zone the zone in which times are shown
 * @param base what relative paths among settings are resolved against
 * @param notices takes sentences for the user that are no result, from any thread
 */
public record AppContext(
    BotCatalogue bots,
    Map<String, String> environment,
    Environment machine,
    Supplier<ZoneId> zone,
    Path base,
    Consumer<String> notices) {

  /** Copies the variables. */
  public AppContext {
    environment = Map.copyOf(environment);
  }

  /**
   * Returns the context of this process.
   *
   * @param bots the bots that requests may name
   * @param notices takes sentences for the user that are no result, from any thread
   */
  public static AppContext ofProcess(BotCatalogue bots, Consumer<String> notices) {
    return new AppContext(
        bots, System.getenv(), Fanfare.environment(), ZoneId::systemDefault, Path.of(""), notices);
  }

  /**
   * Returns the same context with another directory.
   *
   * @param directory what relative paths among settings are resolved against
   */
  public AppContext from(Path directory) {
    return new AppContext(bots, environment, machine, zone, directory, notices);
  }

  /** Returns how many processors there are to run on. */
  public int processors() {
    return machine.threads().processors();
  }

  /** Reports to the user what is no result. */
  public void notice(String sentence) {
    notices.accept(sentence);
  }
}
