package dev.fanfare.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A method with many statements, cut into methods of bounded size: a method of the virtual machine
 * ends at 64 KB.
 */
final class MethodParts {

  /** The most statements of one part. */
  static final int MOST_STATEMENTS = 100;

  private final UniqueNames names;

  /** Cuts methods, and takes the names of the parts from these. */
  MethodParts(UniqueNames names) {
    this.names = names;
  }

  /**
   * Cuts statements that all work on one variable.
   *
   * @param name the name of the whole, from which those of the parts follow
   * @param type the variable's type
   * @param variable the variable's name
   * @param statements the statements
   * @return one method for each part, which takes the variable
   */
  List<MethodSpec> of(String name, TypeName type, String variable, List<CodeBlock> statements) {
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0; from < statements.size(); from += MOST_STATEMENTS) {
      MethodSpec.Builder part =
          MethodSpec.methodBuilder(names.like(name + "Part" + (parts.size() + 1)))
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .addParameter(type, variable);
      statements
          .subList(from, Math.min(statements.size(), from + MOST_STATEMENTS))
          .forEach(part::addStatement);
      parts.add(part.build());
    }
    return parts;
  }
}
