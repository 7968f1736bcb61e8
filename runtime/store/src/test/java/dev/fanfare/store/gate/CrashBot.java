package dev.fanfare.store.gate;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;

/** A bot whose every call leaves a line in a file before it does anything else. */
@Bot(name = "crash", workers = 4)
class CrashBot {

  /** How many questions there are. */
  static final int QUESTIONS = 120;

  record Question(int number, String text) {}

  record Answer(Question question, String text, long drawn) {}

  record Score(int number, int points) {}

  record Verdict(long sum, List<String> texts) {}

  private final Path effects;

  CrashBot(@Param String effects) {
    this.effects = Path.of(effects);
  }

  private void called(String task) {
    try {
      Files.write(
          effects,
          (task + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Phase(order = 1)
  List<Question> questions() {
    called("questions");
    return IntStream.range(0, QUESTIONS).mapToObj(i -> new Question(i, "Question " + i)).toList();
  }

  @Phase(order = 2)
  @Task(retries = 2)
  Answer answer(Question question, TaskContext context) throws InterruptedException {
    called(context.taskId());
    // What a call would take; it makes it likely that a kill comes in the middle.
    Thread.sleep(question.number() % 7);
    return new Answer(question, "Answer " + question.number(), context.random().nextLong());
  }

  @Phase(order = 3)
  Score score(Answer answer, TaskContext context) {
    called(context.taskId());
    return new Score(answer.question().number(), (int) Math.floorMod(answer.drawn(), 100L));
  }

  @Phase(order = 4)
  Verdict verdict(List<Score> scores, List<Answer> answers) {
    called("verdict");
    return new Verdict(
        scores.stream().mapToLong(Score::points).sum(),
        answers.stream().map(Answer::text).toList());
  }
}
