package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes lists: short ones as an expression, long ones as a method that fills them in parts. */
final class ListMethods {

  private final UniqueNames names;
  private final MethodParts parts;

  ListMethods(UniqueNames names, MethodParts parts) {
    this.names = names;
    this.parts = parts;
  }

  /**
   * Writes a list.
   *
   * @param name the name of the method, if it needs one
   * @param element the type of its elements
   * @param items expressions for its elements
   * @param methods where the methods go that it needs
   * @return an expression for the list
   */
  CodeBlock list(String name, TypeName element, List<CodeBlock> items, List<MethodSpec> methods) {
    if (items.size() <= MethodParts.MOST_STATEMENTS) {
      return ValueExpressions.lines(items);
    }
    TypeName type = ParameterizedTypeName.get(ClassName.get(List.class), element);
    List<CodeBlock> statements =
        items.stream().map(item -> CodeBlock.of("list.add($L)", item)).toList();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.like(name))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(type)
            .addStatement("$T list = new $T<>()", type, ArrayList.class);
    List<MethodSpec> all = parts.of(name, type, "list", statements);
    all.forEach(part -> method.addStatement("$N(list)", part));
    MethodSpec whole = method.addStatement("return list").build();
    methods.add(whole);
    methods.addAll(all);
    return CodeBlock.of("$N()", whole);
  }
}
