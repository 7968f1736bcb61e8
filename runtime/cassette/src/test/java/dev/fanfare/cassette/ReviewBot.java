package dev.fanfare.cassette;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A bot that puts questions to an API. */
@Bot(name = "review", workers = 4, retries = 2, backoff = @Backoff(initial = "1ms", jitter = 0))
public final class ReviewBot {

  /** What would be on the network. */
  interface QuestionApi {
    String answer(String question) throws Exception;
  }

  record Question(String topic, String text) {}

  record Reply(String text, double score) {}

  private final String model;
  private final QuestionApi api;

  ReviewBot(
      @Param(defaultValue = "small") String model,
      @Param(defaultValue = "none") String apiKey,
      QuestionApi api) {
    this.model = model;
    this.api = api;
  }

  @Phase(order = 1)
  List<Question> questions(@Param List<String> questions) {
    return questions.stream().map(text -> new Question("law", text)).toList();
  }

  @Phase(order = 2, minSuccess = 0.0)
  @Task(cassette = true, abortOn = IllegalStateException.class)
  Reply ask(Question question, TaskContext context) throws Exception {
    return new Reply(model + ": " + api.answer(question.text()), -0.0);
  }

  /** Many elements of one call, and failures among what it takes. */
  @Phase(order = 3)
  @Task(cassette = true)
  List<String> summary(Outcomes<Reply> replies) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Outcome<Reply> reply : replies) {
      lines.add(
          reply instanceof Outcome.Success<Reply> success
              ? success.result().text()
              : "failed: " + ((Outcome.Failure<Reply>) reply).reason());
    }
    return lines;
  }

  @Phase(order = 4)
  Integer length(List<String> lines) {
    return lines.size();
  }
}
