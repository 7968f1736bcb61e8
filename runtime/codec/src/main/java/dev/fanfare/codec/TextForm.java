package dev.fanfare.codec;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of the JDK that is written as one text.
 *
 * @param type the type; its subclasses are written so too
 * @param writer makes the text; throws IllegalArgumentException for a value that has none
 * @param reader makes the value; throws IllegalArgumentException or DateTimeException
 * @param <T> the type
 */
record TextForm<T>(Class<T> type, Function<T, String> writer, Function<String, T> reader) {

  private static final List<TextForm<?>> ALL =
      List.of(
          new TextForm<>(ZonedDateTime.class, ZonedDateTime::toString, ZonedDateTime::parse),
          new TextForm<>(Path.class, TextForm::path, Path::of),
          new TextForm<>(Pattern.class, TextForm::pattern, TextForm::pattern),
          new TextForm<>(InetAddress.class, InetAddress::toString, TextForm::address));

  private static final Pattern FLAGGED = Pattern.compile("(?s)\\(\\?#flags=(\\d+)\\)(.*)");
  private static final Pattern ADDRESS = Pattern.compile("([^/]*)/([0-9.]+|[0-9A-Fa-f:.%]+)");

  static @Nullable TextForm<?> of(Class<?> raw) {
    for (TextForm<?> form : ALL) {
      if (form.type.isAssignableFrom(raw)) {
        return form;
      }
    }
    return null;
  }

  String write(Object value) {
    return writer.apply(type.cast(value));
  }

  T read(String text) {
    return reader.apply(text);
  }

  private static String path(Path path) {
    if (path.getFileSystem() != FileSystems.getDefault()) {
      throw new IllegalArgumentException(
          "a path of another file system (%s) cannot be stored"
              .formatted(path.getFileSystem().provider().getScheme()));
    }
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  private static String pattern(Pattern pattern) {
    return pattern.flags() == 0 && !FLAGGED.matcher(pattern.pattern()).matches()
        ? pattern.pattern()
        : "(?#flags=%s)%s".formatted(pattern.flags(), pattern.pattern());
  }

  private static Pattern pattern(String text) {
    Matcher flagged = FLAGGED.matcher(text);
    return flagged.matches()
        ? Pattern.compile(flagged.group(2), Integer.parseInt(flagged.group(1)))
        : Pattern.compile(text);
  }

  /** Reads host and literal; never asks a name server. */
  private static InetAddress address(String text) {
    Matcher parts = ADDRESS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not an address such as host/192.0.2.1");
    }
    try {
      byte[] bytes = InetAddress.getByName(parts.group(2)).getAddress();
      return InetAddress.getByAddress(parts.group(1).isEmpty() ? null : parts.group(1), bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'" + text + "' is not an address", e);
    }
  }
}
