package dev.fanfare.report.page;

import java.io.IOException;

/** A part of the page. */
interface PageSection {

  /** Returns its name in the navigation. */
  String title();

  /** Returns the word that links to it. */
  String anchor();

  /** Returns whether this run has content for it. */
  default boolean applies(PageContent content) {
    return true;
  }

  /** Writes what stands below the section's heading. */
  void write(PageContent content, HtmlWriter html) throws IOException;
}
