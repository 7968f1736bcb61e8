package dev.fanfare.launcher.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag of a command.
 *
 * @param names its names, the long one first
 * @param label what its value is, or null if it has none
 * @param repeated whether it may be given more than once, each time adding a value
 * @param setting the path of the setting that it sets, or null if it sets none
 * @param implied the value that it stands for, if it has none of its own
 * @param help one sentence
 */
record CommandFlag(
    List<String> names,
    @Nullable String label,
    boolean repeated,
    @Nullable String setting,
    String implied,
    String help) {

  /** A flag with a value that is a setting's. */
  static CommandFlag setting(String name, String label, String path, String help) {
    return new CommandFlag(List.of(name), label, false, path, "", help);
  }

  /** A flag without a value, which stands for a setting's. */
  static CommandFlag implying(List<String> names, String path, String value, String help) {
    return new CommandFlag(names, null, false, path, value, help);
  }

  /** A flag with a value that is not a setting's. */
  static CommandFlag value(String name, String label, String help) {
    return new CommandFlag(List.of(name), label, false, null, "", help);
  }

  /** A flag that may be given more than once. */
  static CommandFlag repeated(String name, String label, String help) {
    return new CommandFlag(List.of(name), label, true, null, "", help);
  }

  /** A flag without a value. */
  static CommandFlag plain(List<String> names, String help) {
    return new CommandFlag(names, null, false, null, "", help);
  }

  /** Returns how many arguments its value takes. */
  int values() {
    return label == null ? 0 : label.split(" ", -1).length;
  }

  String name() {
    return names.get(0);
  }
}
