/**
 * Plans as the command line sees them: with the configuration applied, with steps selected, and
 * printed. Nothing here runs one.
 */
@NullMarked
package dev.fanfare.app.plan;

import org.jspecify.annotations.NullMarked;
