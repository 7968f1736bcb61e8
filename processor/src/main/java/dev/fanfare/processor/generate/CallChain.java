package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls that configure a builder. Few of them are written as one chain, one call to a line; a
 * compiler descends one level deeper for each, so many are statements instead.
 */
final class CallChain {

  /** The longest chain. javac's stack ends at some 700 calls. */
  static final int LONGEST = 100;

  private final CodeBlock head;
  private final List<CodeBlock> calls = new ArrayList<>();

  /** Begins with an expression. */
  CallChain(String format, Object... arguments) {
    head = CodeBlock.of(format, arguments);
  }

  /** Adds a call. */
  CallChain call(String name, CodeBlock... arguments) {
    calls.add(CodeBlock.of("$L($L)", name, CodeBlock.join(List.of(arguments), ", ")));
    return this;
  }

  /** Adds a call of one argument. */
  CallChain call(String name, String format, Object... arguments) {
    return call(name, CodeBlock.of(format, arguments));
  }

  /** Returns the expression that it begins with. */
  CodeBlock head() {
    return head;
  }

  /** Returns the calls so far, without the dots before them; unmodifiable. */
  List<CodeBlock> calls() {
    return List.copyOf(calls);
  }

  /** Returns whether it can be written as a chain. */
  boolean isShort() {
    return calls.size() <= LONGEST;
  }

  /**
   * Returns the chain, ended by a call of {@code build()}: a statement that returns what it builds.
   */
  CodeBlock build() {
    CodeBlock.Builder code = CodeBlock.builder().add("return $L", head).indent().indent();
    calls.forEach(call -> code.add("\n.$L", call));
    return code.add("\n.build();\n").unindent().unindent().build();
  }
}
