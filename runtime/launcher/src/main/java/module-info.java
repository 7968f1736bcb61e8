import dev.fanfare.launcher.CommandLauncher;
import dev.fanfare.runtime.spi.Launcher;

/** The command line of every generated main. */
module dev.fanfare.launcher {
  requires transitive dev.fanfare.app;
  requires dev.fanfare.core;
  requires static org.jspecify;

  exports dev.fanfare.launcher;
  exports dev.fanfare.launcher.spi;

  provides Launcher with
      CommandLauncher;

  uses dev.fanfare.launcher.spi.CommandExtension;
}
