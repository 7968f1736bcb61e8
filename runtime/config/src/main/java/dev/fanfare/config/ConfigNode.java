package dev.fanfare.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as it was written, before its type is known. */
public sealed interface ConfigNode {

  /** Returns the place at which the node was written. */
  ValueOrigin origin();

  /** Returns a description for a message: {@code 'eight'}, {@code a list}. */
  String describe();

  /**
   * A scalar. The setting's type decides what it is.
   *
   * @param text what was written
   * @param origin where it was written
   * @param quoted whether it was written in quotes; counts only where no setting gives a type
   */
  record ScalarNode(String text, ValueOrigin origin, boolean quoted) implements ConfigNode {

    /** A scalar without quotes. */
    public ScalarNode(String text, ValueOrigin origin) {
      this(text, origin, false);
    }

    @Override
    public String describe() {
      return "'" + text + "'";
    }
  }

  /** A {@code null}, or a key without a value. */
  record NullNode(ValueOrigin origin) implements ConfigNode {
    @Override
    public String describe() {
      return "nothing";
    }
  }

  /** A list. */
  record ListNode(List<ConfigNode> items, ValueOrigin origin) implements ConfigNode {
    /** Copies the items. */
    public ListNode {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** Named values, in the order in which they were written. */
  record MappingNode(Map<String, ConfigNode> fields, ValueOrigin origin) implements ConfigNode {
    /** Copies the fields. */
    public MappingNode {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String describe() {
      return "a mapping";
    }
  }
}
