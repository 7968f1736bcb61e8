package dev.fanfare.cassette;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recorded calls of one task.
 *
 * @param id the call that it answers
 * @param input what the method was given, as JSON that is fit to be read; matches nothing
 * @param calls the ends of the task's attempts, in order; at least one
 * @param why the beginnings of the digests of the key's components
 * @param recordedAt when, if not with the rest of the file
 * @param line the line that it was read from; 0 if it is new
 */
record CassetteEntry(
    CallId id,
    String input,
    List<RecordedCall> calls,
    String why,
    @Nullable Instant recordedAt,
    int line) {

  CassetteEntry {
    calls = List.copyOf(calls);
  }

  /**
   * The identity of a task's calls.
   *
   * @param step the step's name
   * @param key the content key without code, in hexadecimal
   * @param nth how many tasks of the step with the same key stand before it
   */
  record CallId(String step, String key, int nth) implements Comparable<CallId> {

    private static final Comparator<CallId> ORDER =
        Comparator.comparing(CallId::step).thenComparing(CallId::key).thenComparing(CallId::nth);

    @Override
    public int compareTo(CallId other) {
      return ORDER.compare(this, other);
    }
  }
}
