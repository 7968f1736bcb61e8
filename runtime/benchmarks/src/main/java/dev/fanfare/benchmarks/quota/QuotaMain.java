package dev.fanfare.benchmarks.quota;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import dev.fanfare.benchmarks.quota.QuotaClient.RefusedException;
import dev.fanfare.runtime.Fanfare;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes 200 calls, eight at a time, to a server that answers ten in a second and ten more at first;
 * each contender in turn, each round anew. Prints a row of a table for each: the calls that were
 * refused, and the time as a multiple of the quota's bound. Every contender waits for as long as
 * the server says.
 */
final class QuotaMain {

  private static final int CALLS = 200;
  private static final int AT_A_TIME = 8;
  private static final int CAPACITY = 10;
  private static final int PER_SECOND = 10;
  private static final int MANY = 100_000;

  /** Makes all calls. */
  private interface Contender {
    void run(URI endpoint) throws Exception;
  }

  /** Makes one call, again and again until it is answered. */
  private interface Repeated {
    Integer call(Callable<Integer> once) throws Exception;
  }

  private QuotaMain() {}

  /**
   * Runs it.
   *
   * @param arguments how many rounds, and the milliseconds that an answer takes
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    long latency = Long.parseLong(arguments[1]);
    double bound =
        Math.max((CALLS - CAPACITY) / (double) PER_SECOND, CALLS * latency / 1000.0 / AT_A_TIME);
    Map<String, Contender> contenders = new LinkedHashMap<>();
    contenders.put("Fanfare", QuotaMain::fanfare);
    contenders.put("loop with Retry-After", endpoint -> pooled(endpoint, QuotaMain::loop));
    contenders.put("resilience4j Retry", endpoint -> pooled(endpoint, resilience4j()));
    contenders.put("Failsafe RetryPolicy", endpoint -> pooled(endpoint, failsafe()));
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Contender> contender : contenders.entrySet()) {
        try (QuotaServer server = new QuotaServer(CAPACITY, PER_SECOND, latency)) {
          long from = System.nanoTime();
          contender.getValue().run(server.endpoint());
          double seconds = (System.nanoTime() - from) / 1e9;
          System.out.println(
              String.format(
                  Locale.ROOT,
                  "| %-22s | %d answered | %4d refused | %6.2f s | %.3f x the bound |",
                  contender.getKey(),
                  server.answered(),
                  server.refused(),
                  seconds,
                  seconds / bound));
        }
      }
    }
  }

  private static void fanfare(URI endpoint) {
    var unused =
        Fanfare.bot(QuotaBot.class)
            .param("endpoint", endpoint)
            .param("questions", CALLS)
            .run()
            .orThrow();
  }

  private static void pooled(URI endpoint, Repeated repeated) throws Exception {
    QuotaClient client = new QuotaClient(endpoint);
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int call = 0; call < CALLS; call++) {
        int question = call;
        answers.add(pool.submit(() -> repeated.call(() -> client.ask(question))));
      }
      for (Future<Integer> answer : answers) {
        var unused = answer.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Integer loop(Callable<Integer> once) throws Exception {
    while (true) {
      try {
        return once.call();
      } catch (RefusedException e) {
        Thread.sleep(e.retryAfter().toMillis());
      }
    }
  }

  private static Repeated resilience4j() {
    Retry retry =
        Retry.of(
            "api",
            RetryConfig.custom()
                .maxAttempts(MANY)
                .retryExceptions(RefusedException.class)
                .intervalBiFunction((attempt, result) -> wait(result.getLeft()).toMillis())
                .build());
    return once -> retry.executeCallable(once);
  }

  private static Repeated failsafe() {
    RetryPolicy<Integer> policy =
        RetryPolicy.<Integer>builder()
            .handle(RefusedException.class)
            .withMaxRetries(MANY)
            .withDelayFn(context -> wait(context.getLastException()))
            .build();
    return once -> Failsafe.with(policy).get(once::call);
  }

  private static Duration wait(Throwable thrown) {
    return thrown instanceof RefusedException refused ? refused.retryAfter() : Duration.ZERO;
  }
}
