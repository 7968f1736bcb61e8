/**
 * Random scenarios: a plan, what its tasks do, and the settings of a run. Every random decision is
 * recorded, so that a scenario can be made again, and shrunk. Nothing here runs anything.
 */
@NullMarked
package dev.fanfare.proof.generate;

import org.jspecify.annotations.NullMarked;
