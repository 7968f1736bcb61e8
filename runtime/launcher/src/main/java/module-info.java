/** The command line of every generated main. */
module dev.fanfare.launcher {
  requires dev.fanfare.bots;
  requires dev.fanfare.core;
  requires dev.fanfare.report;
  requires dev.fanfare.schedule;
  requires info.picocli;
  requires static org.jspecify;
}
