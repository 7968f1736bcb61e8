package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The content of a cassette's file.
 *
 * @param bot the bot's name
 * @param params its parameters without secrets, as a JSON object that is fit to be read
 * @param recordedAt when it was recorded; null if it has not been
 * @param entries the entries in their order
 */
record CassetteContent(
    String bot,
    String params,
    @Nullable Instant recordedAt,
    SortedMap<CallId, CassetteEntry> entries) {

  CassetteContent {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static CassetteContent empty(String bot) {
    return new CassetteContent(bot, "{}", null, new TreeMap<>());
  }

  /** Returns when the oldest of it was recorded; the end of time if nothing was. */
  Instant oldest() {
    return recordedAt == null ? Instant.MAX : recordedAt;
  }

  List<CassetteEntry> of(String step) {
    return entries.values().stream().filter(entry -> entry.id().step().equals(step)).toList();
  }
}
