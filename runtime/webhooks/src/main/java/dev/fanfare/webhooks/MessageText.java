package dev.fanfare.webhooks;

import dev.fanfare.bots.event.BotEvent;
import java.util.Map;
import java.util.stream.Collectors;

/** What an event reads like, in the form that each receiver wants. */
final class MessageText {

  /** Slack cuts longer messages off; Chime refuses them. */
  private static final int SLACK_MOST = 40_000;

  private static final int CHIME_MOST = 4096;

  private MessageText() {}

  /** {@code {"text": …}}, with the three characters escaped that Slack gives a meaning to. */
  static String slack(BotEvent event) {
    String text = plain(event).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return JsonText.object(Map.of("text", shortened(text, SLACK_MOST)));
  }

  /** {@code {"Content": …}}. */
  static String chime(BotEvent event) {
    return JsonText.object(Map.of("Content", shortened(plain(event), CHIME_MOST)));
  }

  /** The whole event. */
  static String json(BotEvent event) {
    return "{"
        + String.join(
            ",",
            JsonText.member("bot", event.bot()),
            JsonText.member("level", event.level().name()),
            JsonText.member("at", event.at().toString()),
            JsonText.member("message", event.message()),
            "\"data\":" + JsonText.object(event.data()))
        + "}";
  }

  private static String plain(BotEvent event) {
    String data =
        event.data().entrySet().stream()
            .map(entry -> "\n" + entry.getKey() + ": " + JsonText.text(entry.getValue()))
            .collect(Collectors.joining());
    return event.level() + " " + event.bot() + ": " + event.message() + data;
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
