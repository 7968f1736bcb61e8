package dev.fanfare.samples.failures;

import dev.fanfare.api.Backoff;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads ten weather stations, not all of which are well.
 *
 * <ul>
 *   <li>One fails twice and answers the third time: it counts as succeeded, after a retry.
 *   <li>One fails every time: its last exception is kept.
 *   <li>One hangs: each attempt is interrupted at its timeout.
 *   <li>One says itself that it has nothing to say, with {@link Outcome#failed}: a soft failure,
 *       never retried.
 * </ul>
 *
 * <p>Six of ten would be good enough: {@code minSuccess} is the quorum. The last phase takes {@link
 * Outcomes}, and so sees the failures too, each in its place.
 */
@Bot(retries = 2, backoff = @Backoff(initial = "5ms"))
public final class WeatherReport {

  record Reading(String station, double celsius) {}

  @Phase(order = 1)
  List<String> stations() {
    return List.of("Aue", "Brig", "Como", "Dole", "Elba", "Faro", "Gent", "Hilo", "Iver", "Jena");
  }

  @Phase(order = 2, minSuccess = 0.6)
  @Task(timeout = "250ms")
  Outcome<Reading> read(String station, TaskContext context) throws Exception {
    switch (station) {
      case "Brig" -> failUntil(3, context);
      case "Dole" -> throw new IOException("no route to " + station);
      case "Faro" -> TimeUnit.DAYS.sleep(1);
      case "Hilo" -> {
        return Outcome.failed("the thermometer is under repair");
      }
      default -> {}
    }
    return Outcome.of(new Reading(station, 15 + station.charAt(0) % 7));
  }

  @Phase(order = 3)
  String report(Outcomes<Reading> readings) {
    StringBuilder report = new StringBuilder();
    for (Outcome<Reading> outcome : readings) {
      report.append(text(outcome)).append('\n');
    }
    return report.append(readings.failures().size()).append(" missing").toString();
  }

  @Phase(order = 4)
  void print(String report) {
    System.out.println(report);
  }

  private static void failUntil(int attempt, TaskContext context) throws IOException {
    if (context.attempt() < attempt) {
      throw new IOException("attempt " + context.attempt() + " was lost");
    }
  }

  private static String text(Outcome<Reading> outcome) {
    return outcome instanceof Outcome.Failure<Reading> failure
        ? "%s %s: %s".formatted(failure.taskId(), failure.state(), failure.reason())
        : outcome.value().map(it -> it.station() + " " + it.celsius() + " °C").orElseThrow();
  }
}
