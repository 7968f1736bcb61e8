package dev.fanfare.benchmarks.process;

import static java.util.stream.Collectors.joining;

import dev.fanfare.benchmarks.bots.NoOps;
import dev.fanfare.benchmarks.work.Columns;
import dev.fanfare.benchmarks.work.Virtual;
import dev.fanfare.runtime.Fanfare;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Runs no-op tasks with two workers, and prints how many bytes per task live when they have ended:
 * the records and the results, without the elements.
 */
public final class MemoryMain {

  private MemoryMain() {}

  /**
   * Runs it.
   *
   * @param arguments the contender, how many tasks, and anything to print the histogram as well
   * @throws Exception if the contender fails
   */
  public static void main(String[] arguments) throws Exception {
    int tasks = Integer.parseInt(arguments[1]);
    List<Integer> elements = IntStream.range(0, tasks).boxed().toList();
    run(arguments[0], elements.subList(0, Math.min(tasks, 1_000)));
    long before = Heap.liveBytes();
    Object results = run(arguments[0], elements);
    try {
      System.out.println((Heap.liveBytes() - before) / (double) tasks);
      if (arguments.length > 2) {
        System.err.println(Heap.histogram().lines().limit(25).collect(joining("\n")));
      }
    } finally {
      Reference.reachabilityFence(List.of(elements, results));
    }
    Runtime.getRuntime().halt(0);
  }

  private static Object run(String contender, List<Integer> elements) throws Exception {
    if (contender.equals("fanfare")) {
      return Fanfare.bot(NoOps.class).instance(NoOps.of(elements)).workers(2).run().orThrow();
    }
    Columns columns = new Columns(elements.size());
    columns.offered(0, elements.size());
    return switch (contender) {
      case "forkJoinInvokeAll" -> invokeAll(new ForkJoinPool(2), columns, elements);
      case "threadPoolInvokeAll" -> invokeAll(Executors.newFixedThreadPool(2), columns, elements);
      case "virtualThreadPerTask" -> invokeAll(Virtual.executor(), columns, elements);
      case "completableFuture" -> completableFutures(columns, elements);
      default -> throw new IllegalArgumentException("no contender " + contender);
    };
  }

  private static Object invokeAll(ExecutorService pool, Columns columns, List<Integer> elements)
      throws InterruptedException {
    List<Callable<Integer>> tasks = new ArrayList<>(elements.size());
    for (int task = 0; task < elements.size(); task++) {
      int number = task;
      tasks.add(() -> columns.call(number, () -> elements.get(number)));
    }
    try {
      return List.of(columns, pool.invokeAll(tasks));
    } finally {
      pool.shutdown();
    }
  }

  private static Object completableFutures(Columns columns, List<Integer> elements) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    CompletableFuture<?>[] futures = new CompletableFuture<?>[elements.size()];
    for (int task = 0; task < futures.length; task++) {
      int number = task;
      futures[task] =
          CompletableFuture.supplyAsync(
              () -> {
                columns.begin(number);
                columns.end(number);
                return elements.get(number);
              },
              pool);
    }
    CompletableFuture.allOf(futures).join();
    pool.shutdown();
    return List.of(columns, futures);
  }
}
