import dev.fanfare.launcher.CommandLauncher;
import dev.fanfare.launcher.config.RecordConverter;
import dev.fanfare.runtime.spi.Launcher;
import dev.fanfare.runtime.spi.ParamConverter;

/** The command line of every generated main. */
module dev.fanfare.launcher {
  requires dev.fanfare.bots;
  requires dev.fanfare.core;
  requires dev.fanfare.report;
  requires dev.fanfare.schedule;
  requires info.picocli;
  requires java.management;
  requires dev.fanfare.webhooks;
  requires org.snakeyaml.engine;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.fanfare.launcher;
  exports dev.fanfare.launcher.config;

  provides Launcher with
      CommandLauncher;
  provides ParamConverter with
      RecordConverter;
}
