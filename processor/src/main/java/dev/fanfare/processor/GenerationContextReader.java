package dev.fanfare.processor;

import dev.fanfare.processor.generate.GenerationContext;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.DeprecationFinder;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.MentionedTypes;
import dev.fanfare.processor.read.PackageAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads from a class's module and package how its orchestrator has to be written. */
final class GenerationContextReader {

  private static final String GENERATED = "javax.annotation.processing.Generated";

  /** The names of {@code java.lang} that generated code uses. */
  private static final List<String> JAVA_LANG =
      List.of(
          "Boolean",
          "Byte",
          "Character",
          "Class",
          "Double",
          "Float",
          "Integer",
          "Iterable",
          "Long",
          "Object",
          "Override",
          "Short",
          "String",
          "SuppressWarnings",
          "Throwable");

  private final Elements elements;
  private final Map<ModuleElement, Boolean> marked = new HashMap<>();
  private final DeprecationFinder deprecations;
  private final Map<PackageElement, Map<String, Boolean>> shadowed = new HashMap<>();

  GenerationContextReader(JavaTypes types, Elements elements) {
    this.deprecations = new DeprecationFinder(types);
    this.elements = elements;
  }

  GenerationContext of(ClassDeclaration declaration, ModuleElement module) {
    Set<TypeElement> mentioned = MentionedTypes.of(declaration);
    return new GenerationContext(
        marked.computeIfAbsent(module, this::isMarked),
        suppressed(declaration, mentioned, module),
        isShadowed(declaration.packageElement(), mentioned, module));
  }

  private boolean isMarked(ModuleElement module) {
    return elements.getTypeElement(module, GENERATED) != null;
  }

  private List<String> suppressed(
      ClassDeclaration declaration, Set<TypeElement> mentioned, ModuleElement module) {
    List<String> suppressed = new ArrayList<>();
    if (deprecations.in(declaration, mentioned)) {
      suppressed.addAll(List.of("deprecation", "removal"));
    }
    if (!module.isUnnamed()) {
      suppressed.add("exports");
    }
    return suppressed;
  }

  /**
   * Returns whether a class of the package has the name of one of {@code java.lang} that is named.
   */
  private boolean isShadowed(
      PackageElement from, Set<TypeElement> mentioned, ModuleElement module) {
    Map<String, Boolean> known = shadowed.computeIfAbsent(from, p -> new HashMap<>());
    Stream<String> ofSignatures =
        mentioned.stream()
            .filter(
                type -> PackageAccess.packageOf(type).getQualifiedName().contentEquals("java.lang"))
            .map(type -> type.getSimpleName().toString());
    return Stream.concat(JAVA_LANG.stream(), ofSignatures)
        .anyMatch(name -> known.computeIfAbsent(name, n -> exists(from, n, module)));
  }

  private boolean exists(PackageElement from, String name, ModuleElement module) {
    String prefix = from.isUnnamed() ? "" : from.getQualifiedName() + ".";
    return elements.getTypeElement(module, prefix + name) != null;
  }
}
