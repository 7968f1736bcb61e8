package dev.fanfare.launcher.config;

import dev.fanfare.launcher.config.Origin.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads JSON and YAML as trees of texts. A file may come from anywhere, so what makes one costly or
 * surprising is refused while it is read: more than 128 KiB, 32 levels or 100 000 tokens, anchors
 * and aliases, tags, a key twice, a second document.
 */
final class NodeReader {

  private static final int MAX_BYTES = 128 << 10;
  private static final int MAX_DEPTH = 32;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH)
          .maxTokenCount(100_000)
          .maxDocumentLength(MAX_BYTES)
          .build();
  private static final TokenStreamFactory JSON =
      JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
  private static final TokenStreamFactory YAML =
      YAMLFactory.builder().streamReadConstraints(CONSTRAINTS).build();

  private final JsonParser parser;
  private final IntFunction<Origin> place;

  private NodeReader(JsonParser parser, IntFunction<Origin> place) {
    this.parser = parser;
    this.place = place;
  }

  /**
   * Reads a file: JSON if its name ends so, else YAML.
   *
   * @param file the file
   * @return its fields; none if the file is empty
   * @throws ConfigurationException if it cannot be read, or is not a mapping
   */
  static Node.Fields file(Path file) {
    String name = String.valueOf(file.getFileName());
    TokenStreamFactory format = name.endsWith(".json") ? JSON : YAML;
    Node node = read(format, bytes(file), name, line -> new Origin(Layer.FILE, name + ":" + line));
    if (node instanceof Node.Fields fields) {
      return fields;
    }
    if (node instanceof Node.Nothing) {
      return new Node.Fields(Map.of(), node.origin());
    }
    throw new ConfigurationException(
        name + " holds " + node.describe() + "; a configuration is a mapping of names to values");
  }

  /**
   * Reads a text that was written where there is no room for a file.
   *
   * @param text YAML, of which JSON is a part
   * @param origin where it was written
   */
  static Node inline(String text, Origin origin) {
    return read(YAML, text.getBytes(StandardCharsets.UTF_8), origin.where(), line -> origin);
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ConfigurationException(file + " is larger than 128 KiB; no configuration is");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("there is no file " + file, e);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static Node read(
      TokenStreamFactory format, byte[] bytes, String name, IntFunction<Origin> place) {
    try (JsonParser parser = format.createParser(ObjectReadContext.empty(), bytes)) {
      NodeReader reader = new NodeReader(parser, place);
      JsonToken first = parser.nextToken();
      Node node = first == null ? new Node.Nothing(reader.here()) : reader.value(first, null);
      if (parser.nextToken() != null) {
        throw reader.refusal("a second document begins; a configuration is one");
      }
      return node;
    } catch (JacksonException e) {
      throw new ConfigurationException(syntax(e, name), e);
    }
  }

  private Node value(@Nullable JsonToken token, @Nullable Origin key) {
    if (token == null) {
      throw refusal("the text ends too early");
    }
    refuseReferences();
    Origin origin = key == null ? here() : key;
    return switch (token) {
      case START_OBJECT -> fields(origin);
      case START_ARRAY -> items(origin);
      case VALUE_NULL -> new Node.Nothing(origin);
      default -> new Node.Text(parser.getString(), origin);
    };
  }

  private Node fields(Origin origin) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      refuseReferences();
      String name = parser.currentName();
      Origin key = here();
      if (fields.containsKey(name)) {
        throw refusal("'" + name + "' is set twice");
      }
      fields.put(name, value(parser.nextToken(), key));
    }
    return new Node.Fields(fields, origin);
  }

  private Node items(Origin origin) {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token, null));
    }
    return new Node.Items(items, origin);
  }

  private void refuseReferences() {
    if (parser instanceof YAMLParser yaml) {
      if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
        throw refusal("anchors and aliases are not read; write the value where it is used");
      }
      if (yaml.getTypeId() != null) {
        throw refusal("tags are not read; the setting knows its type");
      }
    }
  }

  private Origin here() {
    return place.apply(Math.max(1, parser.currentTokenLocation().getLineNr()));
  }

  private ConfigurationException refusal(String fact) {
    return new ConfigurationException(here() + ": " + fact);
  }

  private static String syntax(JacksonException e, String name) {
    String place = e.getLocation() == null ? name : name + ":" + e.getLocation().getLineNr();
    String fact =
        e.getCause() instanceof MarkedYamlEngineException marked && marked.getProblem() != null
            ? marked.getProblem()
            : String.valueOf(e.getOriginalMessage());
    return place + ": " + fact.lines().findFirst().orElse("cannot be read");
  }
}
