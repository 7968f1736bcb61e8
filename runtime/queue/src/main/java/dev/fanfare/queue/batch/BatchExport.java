package dev.fanfare.queue.batch;

import dev.fanfare.queue.QueuedTask;
import dev.fanfare.text.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Writes tasks to a file: whole or not at all, and never outside its directory, whatever links are
 * on the way.
 */
final class BatchExport {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "function",
          "state",
          "priority",
          "params",
          "attempts",
          "max_retries",
          "crashes",
          "refusals",
          "created",
          "started",
          "ended",
          "duration_ms",
          "result",
          "failure");

  private final Path directory;

  BatchExport(Path directory) {
    this.directory = directory;
  }

  /** The way in which tasks are written. */
  enum Format {
    JSON,
    CSV
  }

  /** Returns the file for a name; refuses one that lies elsewhere. */
  Path file(String name) {
    try {
      Files.createDirectories(directory);
      Path root = directory.toRealPath();
      Path file = root.resolve(name).normalize();
      Path parent = Objects.requireNonNullElse(file.getParent(), root);
      boolean inside = file.startsWith(root) && !file.equals(root);
      if (!inside
          || !existingPart(parent).toRealPath().startsWith(root)
          || Files.isDirectory(file)) {
        throw new BatchException(
            "out is '%s', and must be a file below the export directory %s".formatted(name, root));
      }
      Files.createDirectories(parent);
      return file;
    } catch (InvalidPathException e) {
      throw new BatchException("out is no file name: " + e.getReason(), e);
    } catch (IOException e) {
      throw new BatchException(
          "the export directory %s cannot be used: %s".formatted(directory, e), e);
    }
  }

  private static Path existingPart(Path path) {
    Path existing = path;
    while (!Files.exists(existing)) {
      existing = Objects.requireNonNull(existing.getParent(), "the root exists");
    }
    return existing;
  }

  /** Writes tasks; returns how many. */
  int write(Path file, Format format, Iterator<QueuedTask> tasks) {
    try {
      Path draft = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
      try {
        int written;
        try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
          written = format == Format.JSON ? json(writer, tasks) : csv(writer, tasks);
        }
        // A link under the name is replaced, not followed.
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return written;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new BatchException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static int json(Writer writer, Iterator<QueuedTask> tasks) {
    int written = 0;
    try (JsonGenerator generator = TaskJson.JSON.createGenerator(writer)) {
      generator.writeStartArray();
      while (tasks.hasNext()) {
        generator.writePOJO(TaskJson.whole(tasks.next()));
        written++;
      }
      generator.writeEndArray();
    }
    return written;
  }

  private static int csv(Writer writer, Iterator<QueuedTask> tasks) throws IOException {
    writer.write(String.join(",", COLUMNS) + "\r\n");
    int written = 0;
    while (tasks.hasNext()) {
      var task = TaskJson.whole(tasks.next());
      StringBuilder line = new StringBuilder();
      for (String column : COLUMNS) {
        var value = task.get(column);
        String text =
            value == null ? "" : value.isString() ? value.stringValue() : value.toString();
        CsvCell.append(line.append(column.equals(COLUMNS.get(0)) ? "" : ","), text);
      }
      writer.write(line.append("\r\n").toString());
      written++;
    }
    return written;
  }
}
