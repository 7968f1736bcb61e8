package dev.fanfare.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A YAML file that names every setting and changes none. */
public final class ExampleFile {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9./][A-Za-z0-9./_@+-]*");

  private final List<String> lines = new ArrayList<>();
  private List<String> parents = List.of();

  private ExampleFile() {}

  /**
   * Returns the file's lines. All settings are commented out; removing the number sign keeps the
   * default.
   *
   * @param settings what it is to name
   */
  public static List<String> of(Collection<ConfigSetting> settings) {
    ExampleFile file = new ExampleFile();
    file.lines.add("# Every setting with its default. Take the number sign away to change one.");
    file.lines.add("# Flags and variables of the environment are stronger than this file.");
    settings.forEach(file::add);
    return file.lines;
  }

  private void add(ConfigSetting setting) {
    List<String> path = List.of(setting.path().split("\\.", 3));
    List<String> above = path.subList(0, path.size() - 1);
    open(above);
    String indent = "  ".repeat(above.size());
    if (!setting.help().isEmpty()) {
      lines.add(indent + "# " + setting.help());
    }
    String value =
        Optional.ofNullable(setting.builtIn())
            .filter(text -> !setting.secret())
            .map(text -> value(setting, text))
            .orElse("");
    String remark = remark(setting);
    lines.add(
        "#"
            + indent
            + path.get(above.size())
            + ":"
            + (value.isEmpty() ? "" : " " + value)
            + remark);
  }

  private static String remark(ConfigSetting setting) {
    String required = setting.required() ? "  # " + setting.type().simpleName() + ", required" : "";
    return setting.secret()
        ? (required.isEmpty() ? "  # secret" : required + ", secret") + "; ${NAME} or '@file'"
        : required;
  }

  /** The names above a setting, where they differ from those above the one before. */
  private void open(List<String> above) {
    for (int depth = 0; depth < above.size(); depth++) {
      boolean open =
          depth < parents.size()
              && above.subList(0, depth + 1).equals(parents.subList(0, depth + 1));
      if (!open) {
        lines.add("  ".repeat(depth) + above.get(depth) + ":");
      }
    }
    parents = above;
  }

  /** A list in brackets is YAML as it is. */
  private static String value(ConfigSetting setting, String text) {
    boolean list = Collection.class.isAssignableFrom(setting.type().raw()) && text.startsWith("[");
    return list ? text : quoted(text);
  }

  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
  }
}
