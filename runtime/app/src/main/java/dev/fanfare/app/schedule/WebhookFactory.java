package dev.fanfare.app.schedule;

import dev.fanfare.api.EventLevel;
import dev.fanfare.config.WebhookConfig;
import dev.fanfare.webhooks.Webhook;
import java.util.EnumSet;
import java.util.Map;

/** The factory of configured webhooks. */
final class WebhookFactory {

  private WebhookFactory() {}

  /**
   * Makes a webhook.
   *
   * @param config what is configured
   * @param environment the process's variables
   * @throws dev.fanfare.runtime.result.FanfareException if a variable is not there, the URL is not
   *     an {@code https} URL, or the secret is too short; the message has none of them
   */
  static Webhook create(WebhookConfig config, Map<String, String> environment) {
    String address = config.resolvedUrl(environment);
    Webhook webhook =
        switch (config.kind()) {
          case SLACK -> Webhook.slack(address);
          case CHIME -> Webhook.chime(address);
          case SIGNED -> Webhook.signed(address, config.resolvedSecret(environment).orElseThrow());
        };
    if (config.levels().isEmpty()) {
      return webhook;
    }
    EnumSet<EventLevel> wanted = EnumSet.copyOf(config.levels().get());
    return webhook.levels(wanted.iterator().next(), wanted.toArray(EventLevel[]::new));
  }
}
