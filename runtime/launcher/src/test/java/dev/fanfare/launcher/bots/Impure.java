package dev.fanfare.launcher.bots;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Param;
import dev.fanfare.api.Phase;
import dev.fanfare.api.TaskContext;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Steps whose results depend on more than their inputs, each in a way of its own, beside some that
 * look as if they did and do not. The names of the latter begin with {@code fine}.
 */
@Bot
public class Impure {

  enum Metal {
    GOLD,
    SILVER,
    COPPER,
    IRON,
    TIN,
    LEAD,
    ZINC,
    NICKEL
  }

  record Case(int number) {}

  record Square(int value) {}

  record Tags(Set<String> all) {}

  private static int calls;

  private final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger running = new AtomicInteger();

  @Phase(order = 1)
  List<Case> cases() {
    return IntStream.range(0, 12).mapToObj(Case::new).toList();
  }

  @Phase(order = 2)
  Square fineInput(Case given) {
    return new Square(given.number() * given.number());
  }

  @Phase(order = 3)
  long clock(Case given) {
    return Instant.now().toEpochMilli();
  }

  @Phase(order = 3)
  long nanoTime(Case given) {
    return System.nanoTime();
  }

  @Phase(order = 3)
  int unseededRandom(Case given) {
    return new Random().nextInt(1_000_000);
  }

  @Phase(order = 3)
  String uuid(Case given) {
    return UUID.randomUUID().toString();
  }

  @Phase(order = 3)
  int identityHash(Case given) {
    return System.identityHashCode(new Object());
  }

  @Phase(order = 3)
  String hashSetOfEnums(Case given) {
    return String.valueOf(new HashSet<>(Arrays.asList(Metal.values())));
  }

  @Phase(order = 3)
  String setOf(Case given) {
    return String.valueOf(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
  }

  @Phase(order = 3)
  @SuppressWarnings("StringCaseLocaleUsage")
  String upperCase(Case given) {
    return "title".toUpperCase(Locale.getDefault());
  }

  @Phase(order = 3)
  String format(Case given) {
    return String.format(Locale.getDefault(), "%.2f", given.number() / 4.0);
  }

  @Phase(order = 3)
  String zone(Case given) {
    return LocalDateTime.ofInstant(Instant.EPOCH, ZoneId.systemDefault()).toString();
  }

  @Phase(order = 3)
  int charset(Case given) {
    return "naïve".getBytes(Charset.defaultCharset()).length;
  }

  @Phase(order = 3)
  int processors(Case given) {
    return Runtime.getRuntime().availableProcessors();
  }

  @Phase(order = 3)
  double parallelSum(Case given) {
    return IntStream.range(1, 100_000).parallel().mapToDouble(i -> 1.0 / i).reduce(0, Double::sum);
  }

  @Phase(order = 3)
  int staticState(Case given) {
    synchronized (Impure.class) {
      return given.number() + calls++;
    }
  }

  @Phase(order = 3)
  String threadName(Case given) {
    return Thread.currentThread().getName();
  }

  @Phase(order = 3)
  int sharedList(Case given) {
    seen.add(given.number());
    return seen.indexOf(given.number());
  }

  @Phase(order = 3)
  int concurrency(Case given) throws InterruptedException {
    int now = running.incrementAndGet();
    Thread.sleep(5);
    running.decrementAndGet();
    return now;
  }

  @Phase(order = 3)
  String fileOrder(Case given, @Param Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return String.join(" ", files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @Phase(order = 3)
  String environment(Case given) {
    return String.valueOf(System.getenv("USER"));
  }

  @Phase(order = 3)
  String workingDirectory(Case given) {
    return Path.of("").toAbsolutePath().toString();
  }

  @Phase(order = 3)
  String runId(Case given, TaskContext context) {
    return context.runId();
  }

  @Phase(order = 3)
  long fineRandom(Case given, TaskContext context) {
    return context.random().nextLong();
  }

  @Phase(order = 3)
  Instant fineClock(Case given, TaskContext context) {
    return context.clock().instant();
  }

  @Phase(order = 3, minSuccess = 0)
  int fineAttempt(Case given, TaskContext context) {
    if (given.number() % 3 == 0) {
      throw new IllegalArgumentException("number " + given.number());
    }
    return context.attempt();
  }

  @Phase(order = 3)
  String fineSorted(Case given, @Param Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return String.join(" ", files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Phase(order = 3)
  int fineFile(Case given, @Param Path directory) throws IOException {
    return Files.readString(directory.resolve("0.txt"), StandardCharsets.UTF_8).length();
  }

  @Phase(order = 3)
  String fineFormat(Case given) {
    return String.format(Locale.ROOT, "%.3f", Math.sqrt(given.number()));
  }

  @Phase(order = 3)
  Tags fineSet(Case given) {
    return new Tags(Set.of("a", "b", "c", "d" + given.number(), "e", "f", "g", "h"));
  }

  @Phase(order = 3)
  double fineSum(List<Square> squares) {
    return squares.stream().mapToDouble(square -> 1.0 / (1 + square.value())).sum();
  }
}
