package dev.fanfare.cassette;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An API that counts its calls; one that must not be called fails the test. */
final class RecordedApi implements ReviewBot.QuestionApi {

  static final ReviewBot.QuestionApi UNREACHABLE =
      question -> {
        throw new AssertionError("called: " + question);
      };

  private final ReviewBot.QuestionApi answers;
  private final List<String> calls = new CopyOnWriteArrayList<>();

  RecordedApi(ReviewBot.QuestionApi answers) {
    this.answers = answers;
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public String answer(String question) throws Exception {
    calls.add(question);
    return answers.answer(question);
  }
}
