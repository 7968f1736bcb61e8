package dev.fanfare.report;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.file.FileWriters;
import dev.fanfare.report.page.PageWriter;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a run's files, and reads a run back from them. */
public final class RunFiles {

  private static final String SCHEMA = "/META-INF/fanfare/schema/fanfare-run-1.schema.json";

  private RunFiles() {}

  /**
   * Writes files of a run; the page is held against no other run.
   *
   * @param run the run
   * @param directory where to; made if there is none
   * @param formats which
   * @return the files, in the order of {@link ReportFormat}
   * @throws FanfareException as {@link #write(RunData, Path, Collection, RunBrief)} does
   */
  public static List<Path> write(RunData run, Path directory, Collection<ReportFormat> formats) {
    return write(run, directory, formats, null);
  }

  /**
   * Writes files of a run. Each is written beside its place and moved there when it is whole, so
   * that a reader never sees half of one.
   *
   * @param run the run
   * @param directory where to; made if there is none
   * @param formats which
   * @param previous the run that the page holds it against, as {@link RunHistory#before} finds it,
   *     or null for none
   * @return the files, in the order of {@link ReportFormat}
   * @throws FanfareException if one cannot be written, or would lie outside the directory because a
   *     link is in its place; the message names it
   */
  public static List<Path> write(
      RunData run, Path directory, Collection<ReportFormat> formats, @Nullable RunBrief previous) {
    List<String> unwritten = new ArrayList<>();
    List<Path> files = write(run, directory, formats, previous, unwritten::add);
    if (!unwritten.isEmpty()) {
      throw new FanfareException(String.join("; ", unwritten));
    }
    return files;
  }

  /**
   * Writes files of a run, as {@link #write(RunData, Path, Collection, RunBrief)} does; a file that
   * cannot be written does not keep the others from being written. The page is written last, and
   * links to those that were.
   *
   * @param run the run
   * @param directory where to; made if there is none
   * @param formats which
   * @param previous the run that the page holds it against, or null for none
   * @param unwritten takes a sentence for each file that cannot be written
   * @return the files that were written, in the order of {@link ReportFormat}
   */
  public static List<Path> write(
      RunData run,
      Path directory,
      Collection<ReportFormat> formats,
      @Nullable RunBrief previous,
      Consumer<String> unwritten) {
    EnumSet<ReportFormat> wanted = EnumSet.noneOf(ReportFormat.class);
    wanted.addAll(formats);
    boolean page = wanted.remove(ReportFormat.HTML);
    OutputDirectory output = OutputDirectory.of(directory);
    Map<ReportFormat, Path> files = new EnumMap<>(ReportFormat.class);
    List<String> besides = new ArrayList<>();
    for (ReportFormat format : wanted) {
      write(output, format, content(run, format, previous, besides), files, unwritten);
    }
    if (page) {
      files.keySet().forEach(format -> besides.add(format.fileName()));
      write(
          output,
          ReportFormat.HTML,
          content(run, ReportFormat.HTML, previous, besides),
          files,
          unwritten);
    }
    return List.copyOf(files.values());
  }

  private static void write(
      OutputDirectory output,
      ReportFormat format,
      OutputDirectory.Content content,
      Map<ReportFormat, Path> files,
      Consumer<String> unwritten) {
    try {
      files.put(format, output.write(format.fileName(), content));
    } catch (FanfareException e) {
      unwritten.accept(String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      unwritten.accept("cannot write " + format.fileName() + ": " + FailureText.reason(e));
    }
  }

  static OutputDirectory.Content content(
      RunData run, ReportFormat format, @Nullable RunBrief previous, List<String> besides) {
    return switch (format) {
      case HTML -> out -> PageWriter.write(run, previous, besides, out);
      case JSON -> out -> json(run, out);
      case CSV -> out -> FileWriters.csv(run, out);
      case JUNIT -> out -> FileWriters.junit(run, out);
      case TRACE -> out -> FileWriters.trace(run, out);
      case MARKDOWN -> out -> FileWriters.markdown(run, out);
    };
  }

  /** A run that was read from a file is copied: not all of its values may have been kept. */
  private static void json(RunData run, OutputStream out) throws IOException {
    if (run.origin() == null) {
      FileWriters.json(run, out);
    } else {
      Files.copy(run.origin(), out);
    }
  }

  /**
   * Reads a run back.
   *
   * @param directory where its {@code run.json} is
   * @throws FanfareException if there is none, or it is not a run; the message names the place
   */
  public static RunData read(Path directory) {
    return FileWriters.read(directory.resolve(ReportFormat.JSON.fileName()));
  }

  /**
   * Returns the JSON Schema (draft 2020-12) of {@code run.json}. It is also in this module's jar,
   * as {@code META-INF/fanfare/schema/fanfare-run-1.schema.json}.
   */
  public static String schema() {
    try (InputStream schema = RunFiles.class.getResourceAsStream(SCHEMA)) {
      return new String(
          Objects.requireNonNull(schema, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new FanfareException("cannot read " + SCHEMA + " of this module", e);
    }
  }
}
