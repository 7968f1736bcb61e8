/** Runs again under other conditions, and the tasks whose results differ. */
module dev.fanfare.verify {
  requires transitive dev.fanfare.core;
  requires dev.fanfare.report;
  requires java.management;
  requires static org.jspecify;

  exports dev.fanfare.verify;
}
