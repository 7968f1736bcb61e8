import dev.fanfare.launcher.CommandLauncher;
import dev.fanfare.runtime.spi.Launcher;

/** The command line of every generated main. */
module dev.fanfare.launcher {
  requires dev.fanfare.bots;
  requires dev.fanfare.config;
  requires dev.fanfare.core;
  requires dev.fanfare.report;
  requires dev.fanfare.schedule;
  requires dev.fanfare.verify;
  requires dev.fanfare.webhooks;
  requires info.picocli;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.fanfare.launcher;

  provides Launcher with
      CommandLauncher;
}
