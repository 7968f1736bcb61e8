package dev.fanfare.testkit;

import dev.fanfare.cassette.Cassette;
import dev.fanfare.cassette.CassetteMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the cassette that a test names. */
final class NamedCassette {

  private static final String MODE = "fanfare.cassette";

  private NamedCassette() {}

  static Cassette of(String name) {
    Path resource = Path.of("src", "test", "resources").resolve(name);
    Path file = Path.of(name);
    return Cassette.of(
        mode(System.getProperty(MODE, "replay")), Files.exists(file) ? file : resource);
  }

  private static CassetteMode mode(String text) {
    for (CassetteMode mode : CassetteMode.values()) {
      if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
        return mode;
      }
    }
    throw new ExtensionConfigurationException(
        "-D" + MODE + "=" + text + ": it is replay, record or auto");
  }
}
