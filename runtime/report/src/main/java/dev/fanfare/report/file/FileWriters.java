package dev.fanfare.report.file;

import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.FanfareException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;

/** The writers and the reader of this package, for the rest of the module. All text is UTF-8. */
public final class FileWriters {

  private FileWriters() {}

  /** Writes {@code run.json}. */
  public static void json(RunData run, OutputStream out) throws IOException {
    Writer text = utf8(out);
    RunJsonWriter.write(run, text);
    text.flush();
  }

  /** Writes {@code tasks.csv}. */
  public static void csv(RunData run, OutputStream out) throws IOException {
    Writer text = utf8(out);
    TasksCsv.write(run, text);
    text.flush();
  }

  /** Writes {@code junit.xml}. */
  public static void junit(RunData run, OutputStream out) throws IOException {
    Writer text = utf8(out);
    try {
      JUnitXml.write(run, text);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    text.flush();
  }

  /** Writes {@code trace.json.gz}. */
  public static void trace(RunData run, OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
    Writer text = utf8(zipped);
    ChromeTrace.write(run, text);
    text.flush();
    zipped.finish();
  }

  /** Writes {@code summary.md}. */
  public static void markdown(RunData run, OutputStream out) throws IOException {
    Writer text = utf8(out);
    MarkdownSummary.write(run, text);
    text.flush();
  }

  /**
   * Reads {@code run.json}.
   *
   * @throws FanfareException if it cannot be read, or is not what the schema says
   */
  public static RunData read(Path file) {
    return RunJsonReader.read(file);
  }

  /** Half a surrogate pair becomes a question mark, where a JSON generator would refuse it. */
  private static Writer utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }
}
