package dev.fanfare.launcher.command;

import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.recorded.RecordedRunList;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.text.DurationText;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The texts of recorded runs: what the user writes, and what is printed. */
final class RecordedRunTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private RecordedRunTexts() {}

  /** Reads the one run that a command line names; the last if it names none. */
  static String run(ParsedCommand command) {
    if (command.operands().size() > 1) {
      throw new ConfigurationException(
          command.command().word() + " takes one run: its id, the beginning of it, or last");
    }
    return command.operands().isEmpty() ? "last" : command.operands().get(0);
  }

  /** Opens the store of recorded runs that a command line names. */
  static RecordedRunList open(ParsedCommand command, CommandContext context) {
    return RecordedRunList.open(
        BotConfigurator.withoutBot(command.botRequest().named(), context.app()), context.app());
  }

  /** Returns a time as the clock on the wall shows it. */
  static String time(Instant instant, CommandContext context) {
    return TIME.format(instant.atZone(context.app().zone().get()));
  }

  static Duration duration(String text) {
    try {
      return DurationText.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException("'" + text + "' is no time such as 12h or 7d", e);
    }
  }

  static int count(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ConfigurationException("'" + text + "' is not a number from 1 on");
  }
}
