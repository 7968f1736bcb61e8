package dev.fanfare.processor.validate;

import dev.fanfare.processor.read.BackoffAnnotation;
import dev.fanfare.processor.read.ClassDeclaration;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a declaration that several rules look at. */
final class BackoffAnnotations {

  private BackoffAnnotations() {}

  /**
   * Retries, backoff and the like, of a bot or of a method.
   *
   * @param owner what a message calls it
   * @param backoff its backoff
   */
  record OwnedBackoff(String owner, BackoffAnnotation backoff) {}

  /** Returns every backoff of the class. */
  static List<OwnedBackoff> backoffs(ClassDeclaration declaration) {
    Stream<OwnedBackoff> ofBots =
        declaration.bots().stream()
            .map(bot -> new OwnedBackoff("bot '" + bot.name() + "'", bot.annotation().backoff()));
    Stream<OwnedBackoff> ofTasks =
        declaration.methods().stream()
            .flatMap(
                method ->
                    Stream.ofNullable(method.task())
                        .map(task -> new OwnedBackoff(method.title(), task.backoff())));
    return Stream.concat(ofBots, ofTasks).filter(owned -> owned.backoff().given()).toList();
  }
}
