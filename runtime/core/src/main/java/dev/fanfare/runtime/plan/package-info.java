/**
 * The plan of a bot: data plus invokers. Generated code builds plans; the engine runs them;
 * everything else prints, compares or hashes them. Nothing here runs anything, and every type is
 * immutable.
 */
@NullMarked
package dev.fanfare.runtime.plan;

import org.jspecify.annotations.NullMarked;
