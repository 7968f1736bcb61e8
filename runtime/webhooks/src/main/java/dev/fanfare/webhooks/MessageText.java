package dev.fanfare.webhooks;

import dev.fanfare.bots.event.BotEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text of an event, in the form that each receiver wants. */
final class MessageText {

  /** Slack cuts longer messages off; Chime refuses them. */
  private static final int SLACK_MOST = 40_000;

  private static final int CHIME_MOST = 4096;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private MessageText() {}

  /** {@code {"text": …}}, with the three characters escaped that Slack gives a meaning to. */
  static String slack(BotEvent event) {
    String text = plain(event).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return WebhookJson.object(Map.of("text", shortened(text, SLACK_MOST)));
  }

  /** {@code {"Content": …}}. */
  static String chime(BotEvent event) {
    return WebhookJson.object(Map.of("Content", shortened(plain(event), CHIME_MOST)));
  }

  /** The whole event. */
  static String json(BotEvent event) {
    return "{"
        + String.join(
            ",",
            WebhookJson.member("bot", event.bot()),
            WebhookJson.member("level", event.level().name()),
            WebhookJson.member("at", event.at().toString()),
            WebhookJson.member("message", event.message()),
            "\"data\":" + WebhookJson.object(event.data()))
        + "}";
  }

  /** A sentence for people, and a line for each value that is not in it. */
  private static String plain(BotEvent event) {
    Map<String, ?> data = event.data();
    ZoneId zone = data.get("zone") instanceof ZoneId named ? named : ZoneOffset.UTC;
    Map<String, Object> rest = new LinkedHashMap<>(data);
    StringBuilder text = new StringBuilder();
    text.append(event.level()).append(' ').append(event.bot()).append(": ").append(event.message());
    if (rest.remove("failingSince") instanceof Instant since) {
      // The message has the first cause, the attempts and the number of the run.
      List.of("cause", "attempts", "run", "zone", "slot").forEach(rest::remove);
      text.append(". Failing since ").append(time(since, zone)).append('.');
      if (rest.remove("nextSlot") instanceof Instant next) {
        text.append(" The next slot is ").append(time(next, zone)).append('.');
      }
      Object report = rest.remove("report");
      if (report != null) {
        text.append(" The report is at ").append(WebhookJson.text(report)).append('.');
      }
      Object id = rest.remove("runId");
      if (id != null) {
        text.append(" Its id is ").append(WebhookJson.text(id)).append('.');
      }
    }
    rest.forEach((key, value) -> text.append('\n').append(key).append(": ").append(text(value)));
    return text.toString();
  }

  private static String text(Object value) {
    return value instanceof Instant instant
        ? time(instant, ZoneOffset.UTC)
        : WebhookJson.text(value);
  }

  /** The time in a zone, which is named. */
  private static String time(Instant instant, ZoneId zone) {
    String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    return MINUTE.format(instant.atZone(zone)) + " " + name;
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    // Not between the two halves of one character.
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
