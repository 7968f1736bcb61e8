package dev.fanfare.processor.read;

import java.util.List;

/** The names of members that a property can be read by. */
public final class PropertyNames {

  private PropertyNames() {}

  /** Returns the name itself, and those of its getters, in the order in which they are tried. */
  public static List<String> of(String name) {
    String capital =
        name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return List.of(name, "get" + capital, "is" + capital);
  }
}
