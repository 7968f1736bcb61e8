package dev.fanfare.config;

import dev.fanfare.config.ValueOrigin.OriginLayer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A reader of YAML, of which JSON is a part, as trees of texts. A file may come from anywhere, so
 * what makes one costly or surprising is refused while it is read: more than 128 KiB or 32 levels,
 * anchors and aliases, tags, a key twice, a second document.
 */
final class ConfigNodeReader {

  /** No configuration is larger. */
  private static final int MAX_BYTES = 128 << 10;

  private static final int MAX_DEPTH = 32;
  private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

  private final Iterator<Event> events;
  private final IntFunction<ValueOrigin> place;
  private int line;
  private int depth;

  private ConfigNodeReader(String text, IntFunction<ValueOrigin> place) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_BYTES).build();
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
    this.place = place;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its fields; none if the file is empty
   * @throws ConfigurationException if it cannot be read, or is not a mapping
   */
  static ConfigNode.MappingNode file(Path file) {
    String name = String.valueOf(file.getFileName());
    String text = decode(name, ConfigBytes.read(file, MAX_BYTES));
    // JSON may be indented by tabs, and has them nowhere else; YAML may not.
    String yaml = name.endsWith(".json") ? text.replace('\t', ' ') : text;
    ConfigNode node = read(yaml, line -> new ValueOrigin(OriginLayer.FILE, name + ":" + line));
    if (node instanceof ConfigNode.MappingNode fields) {
      return fields;
    }
    if (node instanceof ConfigNode.NullNode) {
      return new ConfigNode.MappingNode(Map.of(), node.origin());
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
  static ConfigNode inline(String text, ValueOrigin origin) {
    return read(text, line -> origin);
  }

  /** Bytes that are not UTF-8 are refused: replaced ones would be values that were not written. */
  private static String decode(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new ConfigurationException(
          name + ":" + (1 + text.chars().filter(c -> c == '\n').count()) + ": is not UTF-8 text");
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static ConfigNode read(String text, IntFunction<ValueOrigin> place) {
    ConfigNodeReader reader = new ConfigNodeReader(text, place);
    try {
      return reader.document();
    } catch (YamlEngineException e) {
      throw reader.syntax(e);
    } catch (IllegalArgumentException e) {
      // An escape that names no character, such as \\UFFFFFFFF, gets as far as Character.
      throw new ConfigurationException(reader.here() + ": an escape names no character", e);
    }
  }

  private ConfigNode document() {
    Event event = next();
    while (event.getEventId() == ID.StreamStart || event.getEventId() == ID.DocumentStart) {
      event = next();
    }
    ConfigNode node =
        event.getEventId() == ID.StreamEnd ? new ConfigNode.NullNode(here()) : value(event, here());
    while (events.hasNext()) {
      if (next().getEventId() == ID.DocumentStart) {
        throw refusal("a second document begins; a configuration is one");
      }
    }
    return node;
  }

  private Event next() {
    Event event = events.next();
    event.getStartMark().map(Mark::getLine).ifPresent(index -> line = index + 1);
    return event;
  }

  private ConfigNode value(Event event, ValueOrigin origin) {
    refuseReferences(event);
    if (event instanceof ScalarEvent scalar) {
      return scalar.isPlain() && NULLS.contains(scalar.getValue())
          ? new ConfigNode.NullNode(origin)
          : new ConfigNode.ScalarNode(scalar.getValue(), origin, !scalar.isPlain());
    }
    if (++depth > MAX_DEPTH) {
      throw refusal("nested deeper than " + MAX_DEPTH + " levels");
    }
    ConfigNode node = event.getEventId() == ID.MappingStart ? fields(origin) : items(origin);
    depth--;
    return node;
  }

  private ConfigNode fields(ValueOrigin origin) {
    Map<String, ConfigNode> fields = new LinkedHashMap<>();
    for (Event key = next(); key.getEventId() != ID.MappingEnd; key = next()) {
      refuseReferences(key);
      if (!(key instanceof ScalarEvent name)) {
        throw refusal("a key is a structure; keys are texts");
      }
      if (fields.containsKey(name.getValue())) {
        throw refusal("'" + name.getValue() + "' is set twice");
      }
      ValueOrigin place = here();
      fields.put(name.getValue(), value(next(), place));
    }
    return new ConfigNode.MappingNode(fields, origin);
  }

  private ConfigNode items(ValueOrigin origin) {
    List<ConfigNode> items = new ArrayList<>();
    for (Event item = next(); item.getEventId() != ID.SequenceEnd; item = next()) {
      items.add(value(item, here()));
    }
    return new ConfigNode.ListNode(items, origin);
  }

  private void refuseReferences(Event event) {
    if (event.getEventId() == ID.Alias
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw refusal("anchors and aliases are not read; write the value where it is used");
    }
    if ((event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
        || (event instanceof CollectionStartEvent start && start.getTag().isPresent())) {
      throw refusal("tags are not read; the setting knows its type");
    }
  }

  private ValueOrigin here() {
    return place.apply(Math.max(1, line));
  }

  private ConfigurationException refusal(String fact) {
    return new ConfigurationException(here() + ": " + fact);
  }

  private ConfigurationException syntax(YamlEngineException e) {
    String fact = String.valueOf(e.getMessage());
    if (e instanceof MarkedYamlEngineException marked) {
      fact = marked.getProblem();
      marked.getProblemMark().ifPresent(mark -> line = mark.getLine() + 1);
    }
    return new ConfigurationException(
        here() + ": " + fact.lines().findFirst().orElse("cannot be read"), e);
  }
}
