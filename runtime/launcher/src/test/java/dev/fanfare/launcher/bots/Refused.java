package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Phase;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.Task;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A bot whose first call of each question is refused. */
@Bot(workers = 4)
@Limit(name = "api", concurrency = 2)
public class Refused {

  private final Set<Integer> asked = ConcurrentHashMap.newKeySet();

  @Phase(order = 1)
  List<Integer> questions() {
    return List.of(1, 2, 3);
  }

  @Phase(order = 2)
  @Task(limit = "api")
  String ask(int question) {
    if (asked.add(question)) {
      throw new RetryAfterException(Duration.ofMillis(20), "HTTP 429 from nowhere", null);
    }
    return "answer " + question;
  }
}
