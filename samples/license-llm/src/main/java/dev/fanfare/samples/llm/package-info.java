/**
 * Work that waits: the questions of the license-review sample, put to a language model over HTTP,
 * with a limit, timeouts, and the waits that the server asks for.
 */
@NullMarked
package dev.fanfare.samples.llm;

import org.jspecify.annotations.NullMarked;
