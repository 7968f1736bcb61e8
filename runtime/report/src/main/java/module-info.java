/** What a run shows: tree, files, page. */
module dev.fanfare.report {
  requires transitive dev.fanfare.core;
  requires tools.jackson.databind;
  requires static org.jspecify;
}
