package dev.fanfare.launcher.command;

import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.config.CleanText;
import dev.fanfare.runtime.result.SecretMask;
import java.util.ArrayList;
import java.util.List;

/**
 * The filter of all that is printed: no control characters, and no secret of the bots that have
 * been configured. Thread-safe.
 */
public final class PrintableText {

  private volatile SecretMask mask = SecretMask.none();

  /** A filter that hides nothing yet. */
  public PrintableText() {}

  /** Hides the secrets of bots from now on. */
  void hideSecretsOf(List<ConfiguredBot<?>> bots) {
    List<Object> values = new ArrayList<>();
    bots.forEach(bot -> values.addAll(bot.secrets()));
    mask = SecretMask.of(values);
  }

  SecretMask mask() {
    return mask;
  }

  /** Returns a text, of several lines or one, as it may be printed. */
  String of(String text) {
    return CleanText.lines(mask.hide(text));
  }
}
