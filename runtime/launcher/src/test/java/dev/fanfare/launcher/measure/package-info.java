/** What is measured by hand, not tested. */
package dev.fanfare.launcher.measure;
