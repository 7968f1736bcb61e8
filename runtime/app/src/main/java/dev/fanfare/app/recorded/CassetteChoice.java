package dev.fanfare.app.recorded;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.RunSettings;
import dev.fanfare.cassette.Cassette;
import dev.fanfare.cassette.CassetteMode;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.spi.RunCassette;
import java.nio.file.InvalidPathException;
import java.util.Locale;

/**
 * The cassette that a user names.
 *
 * @param mode {@code record}, {@code replay} or {@code auto}
 * @param file its file, from the directory that relative paths are resolved against
 */
public record CassetteChoice(String mode, String file) {

  /**
   * Returns the cassette. Nothing is read before a run starts.
   *
   * @param context receives what the user should know of the recording
   * @throws ConfigurationException if there is no such mode, or the file is no path
   */
  public RunCassette open(AppContext context) {
    try {
      return Cassette.of(parsed(), context.base().resolve(file)).onNotice(context::notice);
    } catch (InvalidPathException e) {
      throw new ConfigurationException("'" + file + "' is not a path", e);
    }
  }

  private CassetteMode parsed() {
    for (CassetteMode known : CassetteMode.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(mode)) {
        return known;
      }
    }
    throw new ConfigurationException(
        "'--cassette %s' is none of %s".formatted(mode, RunSettings.words(CassetteMode.class)));
  }
}
