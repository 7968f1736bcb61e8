package dev.fanfare.app.verify;

import dev.fanfare.app.BotRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request to run a bot under other conditions.
 *
 * @param bot names one bot, and says what is set and selected
 * @param kinds the kinds of changes, such as {@code zone}; none means all
 * @param jdk the home of another JDK to run on
 * @param progress takes a sentence before each run, and for each step that is found to differ
 */
public record VerifyRequest(
    BotRequest bot, List<String> kinds, Optional<Path> jdk, Consumer<String> progress) {

  /** Copies the list. */
  public VerifyRequest {
    kinds = List.copyOf(kinds);
  }
}
