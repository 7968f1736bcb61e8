package dev.fanfare.launcher.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value as somebody wrote it, before its type is known. */
public sealed interface Node {

  /** Where it was written. */
  Origin origin();

  /** What it is, for a message: {@code 'eight'}, {@code a list}. */
  String describe();

  /** A scalar. Whether it was quoted is no longer known: the setting's type decides what it is. */
  record Text(String text, Origin origin) implements Node {
    @Override
    public String describe() {
      return "'" + text + "'";
    }
  }

  /** A {@code null}, or a key without a value. */
  record Nothing(Origin origin) implements Node {
    @Override
    public String describe() {
      return "nothing";
    }
  }

  /** A list. */
  record Items(List<Node> items, Origin origin) implements Node {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** Named values, in the order in which they were written. */
  record Fields(Map<String, Node> fields, Origin origin) implements Node {
    /** Copies the fields. */
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String describe() {
      return "a mapping";
    }
  }
}
