package dev.fanfare.app.recorded;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.RunSettings;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.ResolvedConfiguration;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.store.Store;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the store that a configuration names. */
public final class StoreSetting {

  /** The word for no store. */
  public static final String NONE = "none";

  private StoreSetting() {}

  /**
   * Loads what a store in a file needs on a thread of its own, while the configuration is still
   * being read: else it would be the longest part of a start. Does nothing if the command line or
   * the environment names no file.
   *
   * @param flag the store that the command line names
   * @param context the environment's variables
   */
  public static void warmUp(Optional<String> flag, AppContext context) {
    String named =
        flag.orElseGet(() -> context.environment().getOrDefault("FANFARE_STORE", "a file"));
    if (!named.equals(NONE) && !isUrl(named)) {
      Store.warmUp();
    }
  }

  /**
   * Opens the store to record a run in. If no store is named and the usual one cannot be opened,
   * the run goes on without a store, and a notice says so.
   *
   * @return empty if runs are not to be recorded
   * @throws FanfareException if one is named and cannot be opened
   */
  static Optional<Store> forRecording(ResolvedConfiguration configuration, AppContext context) {
    String location = location(configuration);
    if (location.equals(NONE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(open(location, context));
    } catch (FanfareException e) {
      if (configuration.overridden(RunSettings.STORE).isPresent()) {
        throw e;
      }
      context.notice("this run is not recorded: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Opens the store of recorded runs, which must be there.
   *
   * @throws ConfigurationException if there is none
   */
  static Store ofRecordedRuns(ResolvedConfiguration configuration, AppContext context) {
    String location = location(configuration);
    if (location.equals(NONE)) {
      throw new ConfigurationException("no run is recorded with --store none; name the store");
    }
    if (!isUrl(location) && !Files.exists(file(location, context))) {
      throw new ConfigurationException(
          "no run is recorded yet: there is no store "
              + file(location, context)
              + "; --store names another");
    }
    return open(location, context);
  }

  /** Returns whether there is a store, without opening it. */
  public static boolean isThere(ResolvedConfiguration configuration, AppContext context) {
    String location = location(configuration);
    return !location.equals(NONE) && (isUrl(location) || Files.exists(file(location, context)));
  }

  private static Store open(String location, AppContext context) {
    Store store = isUrl(location) ? Store.open(location) : Store.open(file(location, context));
    return store.onNotice(context.notices());
  }

  private static String location(ResolvedConfiguration configuration) {
    return configuration.value(RunSettings.STORE, String.class);
  }

  private static boolean isUrl(String location) {
    return location.startsWith("jdbc:") || location.contains("://");
  }

  private static Path file(String location, AppContext context) {
    try {
      return context.base().resolve(location);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("'" + location + "' is neither a path nor a URL", e);
    }
  }
}
