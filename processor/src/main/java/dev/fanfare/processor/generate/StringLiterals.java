package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * Texts as Java's string literals, in plain ASCII. What is not ASCII is escaped: the generated file
 * is written in the compiler's encoding, which may lack the character, and U+2028 or U+2029 would
 * end the line.
 */
final class StringLiterals {

  private StringLiterals() {}

  /** Returns the literal of a text. */
  static CodeBlock of(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(c -> append(literal, (char) c));
    return CodeBlock.of("$L", literal.append('"'));
  }

  /** Returns the literal of a text, or {@code null}. */
  static CodeBlock orNull(@Nullable String text) {
    return text == null ? CodeBlock.of("null") : of(text);
  }

  private static void append(StringBuilder literal, char c) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        if (c >= ' ' && c <= '~') {
          literal.append(c);
        } else {
          literal.append(String.format("\\u%04x", (int) c));
        }
      }
    }
  }
}
