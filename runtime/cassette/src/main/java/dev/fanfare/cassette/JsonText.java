package dev.fanfare.cassette;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as text, token by token: numbers stay as they are written. */
final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Replaces the texts of a JSON value. */
  interface TextRewriter {

    /** Returns what stands for a text or a name. */
    String text(String text);

    /** Returns whether a name says that the value under it is a secret. */
    boolean isSecret(String name);

    /** Returns what stands for a text under such a name. */
    String secret(String name, String text);
  }

  private static final TextRewriter AS_IT_IS =
      new TextRewriter() {
        @Override
        public String text(String text) {
          return text;
        }

        @Override
        public boolean isSecret(String name) {
          return false;
        }

        @Override
        public String secret(String name, String text) {
          return text;
        }
      };

  private JsonText() {}

  static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /** Returns what is written, in one line. */
  static String written(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(generator);
    }
    return text.toString();
  }

  static String quoted(String text) {
    return written(generator -> generator.writeString(text));
  }

  static String rewritten(String json, TextRewriter rewriter) {
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      return value(parser, rewriter);
    }
  }

  /** Returns the value that the parser has come to, and moves it to the value's end. */
  static String value(JsonParser parser) {
    return value(parser, AS_IT_IS);
  }

  private static String value(JsonParser parser, TextRewriter rewriter) {
    return written(generator -> new ValueCopy(parser, generator, rewriter).copy());
  }

  private static final class ValueCopy {
    private final JsonParser parser;
    private final JsonGenerator generator;
    private final TextRewriter rewriter;
    private int depth;
    // The depth of the outermost name that says that it is a secret, and that name.
    private int secretDepth = -1;
    private String secretName = "";

    ValueCopy(JsonParser parser, JsonGenerator generator, TextRewriter rewriter) {
      this.parser = parser;
      this.generator = generator;
      this.rewriter = rewriter;
    }

    void copy() {
      copyToken(parser.currentToken());
      while (depth > 0) {
        copyToken(parser.nextToken());
      }
    }

    private void copyToken(JsonToken token) {
      switch (token) {
        case START_OBJECT -> {
          generator.writeStartObject();
          depth++;
        }
        case START_ARRAY -> {
          generator.writeStartArray();
          depth++;
        }
        case END_OBJECT -> {
          generator.writeEndObject();
          ended(--depth);
        }
        case END_ARRAY -> {
          generator.writeEndArray();
          ended(--depth);
        }
        case PROPERTY_NAME -> copyName(parser.currentName());
        default -> {
          copyScalar(token);
          ended(depth);
        }
      }
    }

    private void copyName(String name) {
      generator.writeName(rewriter.text(name));
      if (secretDepth < 0 && rewriter.isSecret(name)) {
        secretDepth = depth;
        secretName = name;
      }
    }

    private void copyScalar(JsonToken token) {
      switch (token) {
        case VALUE_STRING -> {
          String text = parser.getString();
          generator.writeString(
              secretDepth < 0 ? rewriter.text(text) : rewriter.secret(secretName, text));
        }
        case VALUE_TRUE -> generator.writeBoolean(true);
        case VALUE_FALSE -> generator.writeBoolean(false);
        case VALUE_NULL -> generator.writeNull();
        default -> generator.writeNumber(parser.getString());
      }
    }

    private void ended(int at) {
      if (at == secretDepth) {
        secretDepth = -1;
      }
    }
  }
}
