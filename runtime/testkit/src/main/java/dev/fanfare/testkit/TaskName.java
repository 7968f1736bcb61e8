package dev.fanfare.testkit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a test may call a task: its id, its step's name, which it shares with others,
 * or its step and the text of an element.
 *
 * @param id its id
 * @param step its step's name
 * @param element the first element that it was given, if it was given one
 */
record TaskName(String id, String step, @Nullable Object element) {

  /** Returns whether the task is meant by a name. */
  boolean is(String name) {
    return name.equals(id) || name.equals(step) || byElement().filter(name::equals).isPresent();
  }

  /** Its name by the element, unless that reads like an index or cannot be read. */
  Optional<String> byElement() {
    if (element == null) {
      return Optional.empty();
    }
    try {
      String text = element.toString();
      return text.chars().allMatch(Character::isDigit)
          ? Optional.empty()
          : Optional.of(step + "[" + text + "]");
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
