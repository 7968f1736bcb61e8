/**
 * The language: what a user writes on a plain class, and the few types that its methods may take or
 * return.
 *
 * <p>An annotated class is checked and wired by the annotation processor ({@code
 * fanfare-processor}) and run by the runtime ({@code fanfare-runtime}). Nothing here runs anything.
 */
@NullMarked
package dev.fanfare.api;

import org.jspecify.annotations.NullMarked;
