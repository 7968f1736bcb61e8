package dev.fanfare.cassette;

import dev.fanfare.cassette.CassetteEntry.CallId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one line of a cassette. */
final class EntryReader {

  private static final String HEX = "[0-9a-f]*";

  private final JsonParser parser;

  private EntryReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Thrown for a line that is not as it should be; its message is a clause. */
  static final class LineException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String why;

    LineException(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }

  /**
   * The first line.
   *
   * @param version the format
   * @param bot the bot's name
   * @param params its parameters, as JSON
   * @param recordedAt when
   */
  record FileHeader(int version, String bot, String params, Instant recordedAt) {}

  static FileHeader header(String line) {
    return read(line, EntryReader::header);
  }

  static CassetteEntry entry(String line, int number) {
    return read(line, reader -> reader.entry(number));
  }

  private interface LineReading<T> {
    T of(EntryReader reader);
  }

  private static <T> T read(String line, LineReading<T> reading) {
    try (JsonParser parser = JsonText.parser(line)) {
      EntryReader reader = new EntryReader(parser);
      require(parser.nextToken() == JsonToken.START_OBJECT, "it is not a JSON object");
      T read = reading.of(reader);
      require(parser.nextToken() == null, "there is more than one JSON object in it");
      return read;
    } catch (JacksonException e) {
      throw new LineException("it is not JSON: " + e.getOriginalMessage());
    } catch (DateTimeException e) {
      throw new LineException("it has no such time: " + e);
    }
  }

  private FileHeader header() {
    int version = 0;
    String bot = "";
    String params = "{}";
    Instant recordedAt = null;
    for (String name = next(); name != null; name = next()) {
      switch (name) {
        case "cassette" -> version = number();
        case "bot" -> bot = text();
        case "recordedAt" -> recordedAt = Instant.parse(text());
        default -> {
          // Another version may have others: the version is refused, not they.
          String value = JsonText.value(parser);
          params = name.equals("params") ? value : params;
        }
      }
    }
    require(version > 0, "it does not begin with {\"cassette\":1");
    if (recordedAt == null) {
      throw new LineException("'recordedAt' is missing");
    }
    return new FileHeader(version, bot, params, recordedAt);
  }

  private CassetteEntry entry(int line) {
    String step = "";
    String key = "";
    String why = "";
    String input = "{}";
    int nth = 0;
    Instant recordedAt = null;
    List<RecordedCall> calls = List.of();
    for (String name = next(); name != null; name = next()) {
      switch (name) {
        case "step" -> step = text();
        case "key" -> key = hex(name, 64);
        case "why" -> why = hex(name, 0);
        case "nth" -> nth = number();
        case "input" -> input = JsonText.value(parser);
        case "recordedAt" -> recordedAt = Instant.parse(text());
        case "calls" -> calls = calls();
        default -> throw unknown(name);
      }
    }
    require(!step.isEmpty(), "'step' is missing");
    require(!key.isEmpty(), "'key' is missing");
    require(!calls.isEmpty(), "'calls' is missing or empty");
    return new CassetteEntry(new CallId(step, key, nth), input, calls, why, recordedAt, line);
  }

  private List<RecordedCall> calls() {
    require(parser.currentToken() == JsonToken.START_ARRAY, "'calls' is not a list");
    List<RecordedCall> calls = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken() == JsonToken.START_OBJECT, "a call is not an object");
      calls.add(call());
    }
    return calls;
  }

  private RecordedCall call() {
    String answer = null;
    String type = "";
    String message = "";
    Duration retryAfter = null;
    for (String name = next(); name != null; name = next()) {
      switch (name) {
        case "answer" -> answer = JsonText.value(parser);
        case "failure" -> type = text();
        case "message" -> message = text();
        case "retryAfter" -> retryAfter = Duration.parse(text());
        default -> throw unknown(name);
      }
    }
    require(
        (answer == null) != type.isEmpty(), "a call has neither 'answer' nor 'failure', or both");
    require(retryAfter == null || !retryAfter.isNegative(), "'retryAfter' is less than zero");
    return answer == null
        ? new RecordedCall.ThrownFailure(type, message, retryAfter)
        : new RecordedCall.ReturnedAnswer(answer);
  }

  /** Moves to the value of the next name of an object; null at the object's end. */
  private @Nullable String next() {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      return null;
    }
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }

  private String text() {
    require(parser.currentToken() == JsonToken.VALUE_STRING, named() + " is not a text");
    return parser.getString();
  }

  private int number() {
    require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, named() + " is not a number");
    int number = parser.getIntValue();
    require(number >= 0, named() + " is less than zero");
    return number;
  }

  private String hex(String name, int length) {
    String text = text();
    require(
        text.matches(HEX) && (length == 0 || text.length() == length),
        "'" + name + "' is not hexadecimal" + (length == 0 ? "" : " of " + length + " digits"));
    return text;
  }

  private String named() {
    return "'" + parser.currentName() + "'";
  }

  private static LineException unknown(String name) {
    return new LineException("'" + name + "' is not known");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new LineException(otherwise);
    }
  }
}
