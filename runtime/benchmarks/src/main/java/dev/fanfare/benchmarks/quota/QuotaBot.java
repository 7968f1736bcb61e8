package dev.fanfare.benchmarks.quota;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** The calls as a bot makes them: eight at a time, and it has not been told the quota. */
@Bot(workers = 8)
@Limit(name = "api", concurrency = 8)
public final class QuotaBot {

  private final QuotaClient client;
  private final int questions;

  QuotaBot(@Param URI endpoint, @Param int questions) {
    client = new QuotaClient(endpoint);
    this.questions = questions;
  }

  @Phase(order = 1)
  List<Integer> questions() {
    return IntStream.range(0, questions).boxed().toList();
  }

  @Phase(order = 2)
  @Task(limit = "api")
  int ask(int question) throws IOException, InterruptedException {
    return client.ask(question);
  }
}
