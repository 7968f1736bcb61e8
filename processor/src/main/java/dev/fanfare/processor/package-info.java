/**
 * The annotation processor: what javac calls, and the way of one class through the stages, each of
 * which is a package. The stages themselves do not live here.
 */
@NullMarked
package dev.fanfare.processor;

import org.jspecify.annotations.NullMarked;
