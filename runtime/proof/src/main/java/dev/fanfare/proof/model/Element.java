package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a stream, or the hole that a task without success left in it.
 *
 * @param task the task that yielded it, or was to
 * @param value null for a hole
 * @param ancestors the element of each source that it descends from, itself included
 */
record Element(EndedTask task, @Nullable Object value, Map<Source, Ref> ancestors) {

  boolean hole() {
    return !task.succeeded();
  }
}
