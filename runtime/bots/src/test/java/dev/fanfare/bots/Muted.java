package dev.fanfare.bots;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what a test provokes out of the build's log. */
public final class Muted implements BeforeEachCallback, AfterEachCallback {

  private static final Logger LOG = Logger.getLogger("dev.fanfare.bots");

  public Muted() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    LOG.setLevel(Level.OFF);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    LOG.setLevel(null);
  }
}
