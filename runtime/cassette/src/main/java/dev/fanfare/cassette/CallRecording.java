package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recording of the calls of one task. Thread-safe. */
final class CallRecording {

  private final CallId id;
  private final String input;
  private final String why;
  private final List<RecordedCall> calls = new ArrayList<>();
  private boolean open;

  /**
   * Creates a recording without a call.
   *
   * @param id the identity of the calls
   * @param input what the method is given, as JSON
   * @param why the beginnings of the digests of the key's components
   */
  CallRecording(CallId id, String input, String why) {
    this.id = id;
    this.input = input;
    this.why = why;
  }

  synchronized void begin() {
    open = true;
  }

  synchronized void end(RecordedCall call) {
    calls.add(call);
    open = false;
  }

  /** Returns the entry; empty if the last call has no recorded end, such as one that timed out. */
  synchronized Optional<CassetteEntry> complete() {
    return open || calls.isEmpty()
        ? Optional.empty()
        : Optional.of(new CassetteEntry(id, input, calls, why, null, 0));
  }
}
