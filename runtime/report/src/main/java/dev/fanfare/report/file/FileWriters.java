package dev.fanfare.report.file;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.runtime.result.FanfareException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLStreamException;
import tools.jackson.core.exc.JacksonIOException;

/** The writers and the reader of this package, for the rest of the module. All text is UTF-8. */
public final class FileWriters {

  private FileWriters() {}

  /** Writes {@code run.json}. */
  public static void json(RunData run, OutputStream out) throws IOException {
    text(out, text -> RunJsonWriter.write(run, text));
  }

  /** Writes {@code tasks.csv}. */
  public static void csv(RunData run, OutputStream out) throws IOException {
    text(out, text -> TasksCsv.write(run, text));
  }

  /** Writes {@code junit.xml}. */
  public static void junit(RunData run, OutputStream out) throws IOException {
    text(out, text -> JUnitXml.write(run, text));
  }

  /** Writes {@code trace.json.gz}. */
  public static void trace(RunData run, OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, 1 << 16);
    text(zipped, text -> ChromeTrace.write(run, text));
    zipped.finish();
  }

  /** Writes {@code summary.md}. */
  public static void markdown(RunData run, OutputStream out) throws IOException {
    text(out, text -> MarkdownSummary.write(run, text));
  }

  /**
   * Reads {@code run.json}.
   *
   * @throws FanfareException if it cannot be read, or is not what the schema says
   */
  public static RunData read(Path file) {
    return RunJsonReader.read(file);
  }

  /** Reads what stands before the tasks of {@code run.json}; throws what {@link #read} throws. */
  public static RunBrief readBrief(Path file) {
    return RunJsonReader.readBrief(file);
  }

  private interface Content {
    void writeTo(Writer text) throws IOException, XMLStreamException;
  }

  /** Half a surrogate pair becomes a question mark, where a JSON generator would refuse it. */
  private static void text(OutputStream out, Content content) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      content.writeTo(text);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    text.flush();
  }
}
