/** The numbers of bots for others: JMX, and Micrometer where that is present. */
module dev.fanfare.metrics {
  requires transitive dev.fanfare.bots;
  requires transitive java.management;
  requires static micrometer.core;
  requires static org.jspecify;

  exports dev.fanfare.metrics;
}
