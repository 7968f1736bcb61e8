/** The calls of marked steps, recorded in a file and replayed from it. */
module dev.fanfare.cassette {
  requires transitive dev.fanfare.core;
  requires dev.fanfare.api;
  requires dev.fanfare.codec;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.fanfare.cassette;
}
