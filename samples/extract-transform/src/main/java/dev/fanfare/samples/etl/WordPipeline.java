package dev.fanfare.samples.etl;

import dev.fanfare.queue.QueueWorkers;
import dev.fanfare.queue.QueuedState;
import dev.fanfare.queue.RunningWorkers;
import dev.fanfare.queue.TaskId;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.queue.TaskRequest;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts the words of a directory of texts: a task for each text and stage, where each stage waits
 * for the one before it. Start it in as many processes as you like: the first one adds the tasks,
 * all of them work, and if one dies, the others take over what it held.
 */
public final class WordPipeline {

  private WordPipeline() {}

  /**
   * Works on the pipeline until nothing is left of it.
   *
   * @param arguments the store's file, the directory of texts, and the directory to write to
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 3) {
      System.err.println("usage: WordPipeline STORE TEXTS OUT");
      System.exit(2);
    }
    try (Store store = Store.open(Path.of(arguments[0]))) {
      TaskQueue queue = TaskQueue.open(store, "words");
      Path out = Files.createDirectories(Path.of(arguments[2]));
      add(queue, Path.of(arguments[1]), out);
      try (RunningWorkers workers = QueueWorkers.of(WordCount.class).on(queue).workers(4).start()) {
        workers.awaitDrained();
      }
      System.out.println(
          "%d tasks succeeded; see %s"
              .formatted(queue.summary().count(QueuedState.SUCCEEDED), out.resolve("words.txt")));
    }
  }

  /** Adds the tasks; a second process that does so finds them there already, by their keys. */
  static void add(TaskQueue queue, Path texts, Path out) throws IOException {
    if (queue.summary().total() > 0) {
      return;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(texts)) {
      files = listed.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> counts = new ArrayList<>();
    List<TaskId> transforms = new ArrayList<>();
    for (Path text : files) {
      Path words = out.resolve(text.getFileName() + ".words");
      Path count = out.resolve(text.getFileName() + ".counts");
      TaskId extract =
          queue
              .task("extract")
              .data(Map.of("text", text.toString(), "to", words.toString()))
              .retries(2)
              .dedupe("extract " + text)
              .add();
      transforms.add(
          queue
              .task("transform")
              .data(Map.of("words", words.toString(), "to", count.toString()))
              .parent(extract)
              .retries(2)
              .dedupe("transform " + text)
              .add());
      counts.add(count.toString());
    }
    TaskRequest load =
        queue
            .task("load")
            .data(Map.of("counts", counts, "to", out.resolve("words.txt").toString()))
            .dedupe("load");
    transforms.forEach(load::parent);
    load.add();
  }
}
