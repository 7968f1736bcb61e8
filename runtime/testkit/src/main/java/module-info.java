/** A JUnit extension that runs bots on one thread, in virtual time. */
module dev.fanfare.testkit {
  requires transitive dev.fanfare.core;
  requires transitive org.junit.jupiter.api;
  requires dev.fanfare.cassette;
  requires org.junit.platform.commons;
  requires org.opentest4j;
  requires static org.jspecify;

  exports dev.fanfare.testkit;
}
