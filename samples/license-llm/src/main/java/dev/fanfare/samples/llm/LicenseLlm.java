package dev.fanfare.samples.llm;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.samples.license.Answer;
import dev.fanfare.samples.license.Question;
import dev.fanfare.samples.license.rules.QuestionBank;
import dev.fanfare.samples.license.text.LegalText;
import dev.fanfare.samples.license.text.LicenseTexts;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Puts the questions of license-review to an OpenAI-compatible endpoint, and says where the model's
 * answers differ from the rules'.
 *
 * <pre>java -jar license-llm.jar --set endpoint=http://localhost:11434/v1/chat/completions</pre>
 *
 * <p>The {@code api} limit keeps what the provider allows, whatever the number of workers; a task
 * that waits for its turn, or for a retry, holds no worker. When the provider refuses a call with
 * 429, the limit closes for all of them until then, and no retry is spent. A key is read from the
 * environment.
 */
@Bot(workers = 8, retries = 4, backoff = @Backoff(initial = "500ms", jitter = 0.5))
@Limit(name = "api", concurrency = 4, rate = "500/m")
public final class LicenseLlm {

  private final LicenseTexts texts;
  private final QuestionBank bank = QuestionBank.standard();
  private final ChatClient chat;

  LicenseLlm(
      @Param(help = "The URL that takes chat completions.") URI endpoint,
      @Param(defaultValue = "gpt-4o-mini", help = "The model's name.") String model,
      @Param(defaultValue = "OPENAI_API_KEY", help = "The environment variable with the key.")
          String keyVariable,
      @Param(defaultValue = "MIT,Zlib", help = "SPDX identifiers of the licences to review.")
          List<String> licenses) {
    this.texts = LicenseTexts.of(licenses);
    this.chat = new ChatClient(endpoint, model, System.getenv(keyVariable));
  }

  @Phase(order = 1)
  List<Question> questions() {
    return Question.all(texts.ids(), bank);
  }

  /** One call of the API per question. What cannot become better by asking again is not retried. */
  @Phase(order = 2, minSuccess = 0.9)
  @Task(limit = "api", timeout = "60s", abortOn = RefusedException.class, cassette = true)
  Reply ask(Question question) throws IOException, InterruptedException {
    LegalText text = texts.text(question.license());
    return Reply.parse(chat.complete(Prompt.of(question, text)));
  }

  @Phase(order = 3)
  Comparison compare(Question question, Reply reply) {
    LegalText text = texts.text(question.license());
    Answer answer = Answer.to(question, bank.ask(question.fact(), text), text);
    return new Comparison(question, answer.verdict(), reply, reply.isQuotedFrom(text));
  }

  @Phase(order = 4)
  Agreement agreement(List<Comparison> comparisons) {
    return Agreement.of(comparisons);
  }

  @Phase(order = 5)
  void print(Agreement agreement) {
    System.out.print(agreement.text());
  }
}
