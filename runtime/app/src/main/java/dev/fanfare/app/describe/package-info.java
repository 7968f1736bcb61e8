/** What bots are, before they run: their list, their plans, a file with their settings. */
@NullMarked
package dev.fanfare.app.describe;

import org.jspecify.annotations.NullMarked;
