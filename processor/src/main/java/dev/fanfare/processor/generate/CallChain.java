package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** A chain of calls, one to a line, as it is built. */
final class CallChain {

  private final CodeBlock.Builder code = CodeBlock.builder();

  /** Begins with an expression. */
  CallChain(String format, Object... arguments) {
    code.add("return ").add(format, arguments).indent().indent();
  }

  /** Adds a call. */
  CallChain call(String name, CodeBlock... arguments) {
    code.add("\n.$L($L)", name, CodeBlock.join(List.of(arguments), ", "));
    return this;
  }

  /** Adds a call of one argument. */
  CallChain call(String name, String format, Object... arguments) {
    return call(name, CodeBlock.of(format, arguments));
  }

  /** Ends it with a call of {@code build()}: a statement that returns what it builds. */
  CodeBlock build() {
    return call("build").code.add(";\n").unindent().unindent().build();
  }
}
