package dev.fanfare.cassette;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the lines of a cassette: what a person reads first, what matches last. */
final class EntryWriter {

  private EntryWriter() {}

  static String header(CassetteContent content, @Nullable Instant recordedAt) {
    return line(
        json -> {
          json.writeNumberProperty("cassette", CassetteFile.VERSION);
          json.writeStringProperty("bot", content.bot());
          json.writeStringProperty("recordedAt", String.valueOf(recordedAt));
          raw(json, "params", content.params());
        });
  }

  static String entry(CassetteEntry entry) {
    return line(
        json -> {
          json.writeStringProperty("step", entry.id().step());
          raw(json, "input", entry.input());
          json.writeArrayPropertyStart("calls");
          entry.calls().forEach(call -> call(json, call));
          json.writeEndArray();
          if (entry.recordedAt() != null) {
            json.writeStringProperty("recordedAt", entry.recordedAt().toString());
          }
          if (entry.id().nth() > 0) {
            json.writeNumberProperty("nth", entry.id().nth());
          }
          json.writeStringProperty("key", entry.id().key());
          json.writeStringProperty("why", entry.why());
        });
  }

  private static void call(JsonGenerator json, RecordedCall call) {
    json.writeStartObject();
    if (call instanceof RecordedCall.ReturnedAnswer answer) {
      raw(json, "answer", answer.json() == null ? "null" : answer.json());
    } else if (call instanceof RecordedCall.ThrownFailure failure) {
      json.writeStringProperty("failure", failure.type());
      json.writeStringProperty("message", failure.message());
      if (failure.retryAfter() != null) {
        json.writeStringProperty("retryAfter", failure.retryAfter().toString());
      }
    }
    json.writeEndObject();
  }

  private static void raw(JsonGenerator json, String name, String value) {
    json.writeName(name);
    json.writeRawValue(value);
  }

  private static String line(Consumer<JsonGenerator> properties) {
    return LineText.escaped(
        JsonText.written(
            json -> {
              json.writeStartObject();
              properties.accept(json);
              json.writeEndObject();
            }));
  }
}
