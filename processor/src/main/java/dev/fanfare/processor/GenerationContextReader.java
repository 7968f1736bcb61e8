package dev.fanfare.processor;

import dev.fanfare.processor.generate.GenerationContext;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.DeprecationFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Looks at what lies around a class, as far as the generated code has to heed it. */
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
  private final Map<PackageElement, Boolean> shadowed = new HashMap<>();

  GenerationContextReader(Elements elements) {
    this.elements = elements;
  }

  GenerationContext of(ClassDeclaration declaration, ModuleElement module) {
    return new GenerationContext(
        marked.computeIfAbsent(module, this::isMarked),
        suppressed(declaration, module),
        shadowed.computeIfAbsent(declaration.packageElement(), from -> isShadowed(from, module)));
  }

  private boolean isMarked(ModuleElement module) {
    return elements.getTypeElement(module, GENERATED) != null;
  }

  private List<String> suppressed(ClassDeclaration declaration, ModuleElement module) {
    List<String> suppressed = new ArrayList<>();
    if (new DeprecationFinder(elements).in(declaration)) {
      suppressed.addAll(List.of("deprecation", "removal"));
    }
    if (!module.isUnnamed()) {
      suppressed.add("exports");
    }
    return suppressed;
  }

  private boolean isShadowed(PackageElement from, ModuleElement module) {
    String prefix = from.getQualifiedName() + ".";
    return JAVA_LANG.stream()
        .anyMatch(name -> elements.getTypeElement(module, prefix + name) != null);
  }
}
