package dev.fanfare.report.file;

import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON with a line for every member and element of the first two levels: fit for grep and diff. */
final class JsonFormat extends ObjectWriteContext.Base {

  static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private JsonFormat() {}

  static JsonGenerator writer(Writer out) {
    return FACTORY.createGenerator(new JsonFormat(), out);
  }

  @Override
  public PrettyPrinter getPrettyPrinter() {
    return new LinePrinter();
  }

  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }

  private static final class LinePrinter implements PrettyPrinter {

    private static final int LEVELS = 2;
    private static final List<String> INDENTS = List.of("\n", "\n ", "\n  ");
    private int depth;

    private void start(JsonGenerator out, char bracket) {
      out.writeRaw(bracket);
      depth++;
    }

    private void end(JsonGenerator out, int members, char bracket) {
      depth--;
      if (members > 0 && depth < LEVELS) {
        newLine(out);
      }
      out.writeRaw(bracket);
    }

    private void next(JsonGenerator out) {
      out.writeRaw(',');
      first(out);
    }

    private void first(JsonGenerator out) {
      if (depth <= LEVELS) {
        newLine(out);
      }
    }

    private void newLine(JsonGenerator out) {
      out.writeRaw(INDENTS.get(depth));
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) {
      out.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator out) {
      start(out, '{');
    }

    @Override
    public void writeEndObject(JsonGenerator out, int members) {
      end(out, members, '}');
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) {
      next(out);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator out) {
      out.writeRaw(':');
    }

    @Override
    public void writeStartArray(JsonGenerator out) {
      start(out, '[');
    }

    @Override
    public void writeEndArray(JsonGenerator out, int elements) {
      end(out, elements, ']');
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) {
      next(out);
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) {
      first(out);
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) {
      first(out);
    }
  }
}
