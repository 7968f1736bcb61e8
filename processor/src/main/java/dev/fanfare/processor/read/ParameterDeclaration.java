package dev.fanfare.processor.read;

import dev.fanfare.api.TaskContext;
import dev.fanfare.processor.diagnostic.SourceAnchor;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method or constructor.
 *
 * @param anchor the parameter
 * @param name its name
 * @param named whether the name is known; a class file may not hold it, and then the compiler makes
 *     one up
 * @param type its type, the class's own type arguments put in
 * @param param its {@code @Param}
 * @param key its {@code @Key}
 * @param groupBy its {@code @GroupBy}
 * @param from its {@code @From}
 */
public record ParameterDeclaration(
    SourceAnchor anchor,
    String name,
    boolean named,
    TypeMirror type,
    @Nullable ParamAnnotation param,
    @Nullable Located<String> key,
    @Nullable GroupByAnnotation groupBy,
    @Nullable NameListAnnotation from) {

  /** Returns whether a name that a user would write is not known: an error of its own. */
  public boolean lacksName() {
    return !named
        && (key == null ? param == null || param.name().value().isEmpty() : key.value().isEmpty());
  }

  /** Returns whether it takes the attempt's context. */
  public boolean isContext() {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(TaskContext.class.getName());
  }
}
