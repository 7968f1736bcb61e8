package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.Anchor;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * A class with an annotation of ours on it or in it.
 *
 * @param element the class
 * @param bot its {@code @Bot}
 * @param limits its limits, those of its superclasses first
 * @param constructors its constructors
 * @param methods its methods with our annotations, inherited ones first, each in the place of the
 *     first that it overrides
 */
public record ClassDeclaration(
    TypeElement element,
    @Nullable BotMark bot,
    List<LimitMark> limits,
    List<ConstructorDeclaration> constructors,
    List<MethodDeclaration> methods) {

  /** Copies the lists. */
  public ClassDeclaration {
    limits = List.copyOf(limits);
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
  }

  /** The class. */
  public Anchor anchor() {
    return Anchor.at(element);
  }

  /** The class as a type. */
  public DeclaredType type() {
    return (DeclaredType) element.asType();
  }

  /** The class's simple name. */
  public String name() {
    return element.getSimpleName().toString();
  }
}
