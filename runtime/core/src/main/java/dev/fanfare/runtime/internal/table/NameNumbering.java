package dev.fanfare.runtime.internal.table;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells apart what has the same name: the first keeps it, the later ones get {@code #2}, {@code
 * #3}, … Remembers where it was with each name, so that the ten thousandth costs no more than the
 * second. Not thread-safe.
 */
public final class NameNumbering {

  private final Map<String, Integer> reached = new HashMap<>();

  /**
   * The name, with a number if that is taken.
   *
   * @param name the name
   * @param take takes a name; false if it has been taken before
   */
  public String number(String name, Predicate<String> take) {
    if (take.test(name)) {
      return name;
    }
    int number = reached.getOrDefault(name, 1);
    String numbered;
    do {
      number++;
      numbered = name + '#' + number;
    } while (!take.test(numbered));
    reached.put(name, number);
    return numbered;
  }
}
