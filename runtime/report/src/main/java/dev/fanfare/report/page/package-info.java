/**
 * The report page: one HTML file that needs nothing but itself. Every answer is static HTML,
 * written here; the timeline and the table of all tasks are drawn by the scripts beside it (in this
 * package's resources) from columns that are packed into the page. {@link
 * dev.fanfare.report.page.HtmlWriter} escapes everything, and nothing else writes markup.
 */
@NullMarked
package dev.fanfare.report.page;

import org.jspecify.annotations.NullMarked;
