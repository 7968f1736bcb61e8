/** The annotations and small types that a user of Fanfare writes against. */
module dev.fanfare.api {
  requires static org.jspecify;

  exports dev.fanfare.api;
}
