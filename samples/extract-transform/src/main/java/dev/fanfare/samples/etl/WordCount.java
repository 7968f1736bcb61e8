package dev.fanfare.samples.etl;

import dev.fanfare.api.Param;
import dev.fanfare.api.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The functions of the pipeline. A task may be called again after a crash, so each writes its file
 * whole under its own name, and writing it twice changes nothing.
 */
public class WordCount {

  /** Splits a text into its words, one a line. */
  @Task(retries = 2)
  Path extract(@Param Path text, @Param Path to) throws IOException {
    List<String> words =
        Files.readAllLines(text).stream()
            .flatMap(
                line -> Pattern.compile("[^a-z]+").splitAsStream(line.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .toList();
    return write(to, words);
  }

  /** Counts the words of a file. */
  @Task(retries = 2)
  Path transform(@Param Path words, @Param Path to) throws IOException {
    Map<String, Long> counts =
        Files.readAllLines(words).stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return write(to, counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }

  /** Adds the counts of several files, and returns how many different words there are. */
  @Task
  int load(@Param List<Path> counts, @Param Path to) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    for (Path file : counts) {
      for (String line : Files.readAllLines(file)) {
        int space = line.indexOf(' ');
        sums.merge(line.substring(0, space), Long.valueOf(line.substring(space + 1)), Long::sum);
      }
    }
    write(to, sums.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    return sums.size();
  }

  private static Path write(Path to, List<String> lines) throws IOException {
    Path draft = Files.createTempFile(to.toAbsolutePath().getParent(), "draft", ".part");
    Files.write(draft, lines);
    return Files.move(
        draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
