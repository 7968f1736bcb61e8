/**
 * What a run is configured with: every setting a plan has, where its value may come from (flag,
 * environment, file, annotation), and how texts and trees become values. Nothing here parses a
 * command line or runs anything.
 */
@NullMarked
package dev.fanfare.config;

import org.jspecify.annotations.NullMarked;
