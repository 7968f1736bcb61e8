package dev.fanfare.app.verify;

import dev.fanfare.app.BotRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The order that a {@link VerifyProbe} is started with.
 *
 * @param orchestrator the orchestrator's class
 * @param file where the tasks' outcomes are written
 * @param base the directory that relative paths among the parameters are meant from
 * @param workers how many tasks run at the same time
 * @param shuffle the seed of the pauses around attempts; 0 for none
 * @param bot names one bot, and says what is set and selected
 */
record ProbeOrder(
    String orchestrator, Path file, Path base, int workers, long shuffle, BotRequest bot) {

  private static final int OWN = 5;

  /** Returns the file to which the probe writes why it could not run the bot. */
  Path failure() {
    return file.resolveSibling(file.getFileName() + ".failure");
  }

  List<String> arguments() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                orchestrator,
                file.toString(),
                base.toString(),
                String.valueOf(workers),
                String.valueOf(shuffle)));
    arguments.addAll(bot.toArguments());
    return arguments;
  }

  static ProbeOrder of(String... arguments) {
    return new ProbeOrder(
        arguments[0],
        Path.of(arguments[1]),
        Path.of(arguments[2]),
        Integer.parseInt(arguments[3]),
        Long.parseLong(arguments[4]),
        BotRequest.ofArguments(List.of(arguments).subList(OWN, arguments.length)));
  }
}
