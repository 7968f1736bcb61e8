package dev.fanfare.processor.diagnostic;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/**
 * One line of a message: a format as {@link String#format} reads it, and arguments, among which
 * types stay types until it is known which of their names read alike.
 */
record MessageLine(String format, List<Object> arguments) {

  static MessageLine of(String format, Object... arguments) {
    return new MessageLine(format, List.of(arguments));
  }

  Stream<TypeMirror> types() {
    return arguments.stream()
        .flatMap(
            argument -> argument instanceof TypeMirror type ? Stream.of(type) : Stream.empty());
  }

  String render(TypeText names) {
    Object[] texts =
        arguments.stream()
            .map(argument -> argument instanceof TypeMirror type ? names.text(type) : argument)
            .toArray();
    return String.format(format, texts);
  }
}
