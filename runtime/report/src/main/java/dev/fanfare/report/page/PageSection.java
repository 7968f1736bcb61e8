package dev.fanfare.report.page;

import java.io.IOException;

/** A part of the page. */
interface PageSection {

  /** What the navigation calls it. */
  String title();

  /** What links to it: a word. */
  String anchor();

  /** Whether this run has anything to say there. */
  default boolean applies(PageContent content) {
    return true;
  }

  /** Writes what stands below the section's heading. */
  void write(PageContent content, HtmlWriter html) throws IOException;
}
