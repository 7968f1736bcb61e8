/** The reports of a run: tree, files, page. */
module dev.fanfare.report {
  requires transitive dev.fanfare.core;
  requires java.xml;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.fanfare.report;
  exports dev.fanfare.report.data;
  exports dev.fanfare.report.tree;
}
