/**
 * Running a bot, and what is left of runs: their files, how they are found again, exported and
 * removed.
 */
@NullMarked
package dev.fanfare.app.run;

import org.jspecify.annotations.NullMarked;
