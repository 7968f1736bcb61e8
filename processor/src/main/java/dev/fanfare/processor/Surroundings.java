package dev.fanfare.processor;

import dev.fanfare.processor.generate.OrchestratorFile.Setting;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.Deprecations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** Looks at what lies around a class, as far as the generated code has to heed it. */
final class Surroundings {

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

  Surroundings(Elements elements) {
    this.elements = elements;
  }

  Setting of(ClassDeclaration declaration, ModuleElement module) {
    return new Setting(
        elements.getTypeElement(module, GENERATED) != null,
        suppressed(declaration, module),
        shadowed(declaration, module));
  }

  private List<String> suppressed(ClassDeclaration declaration, ModuleElement module) {
    List<String> suppressed = new ArrayList<>();
    if (new Deprecations(elements).in(declaration)) {
      suppressed.addAll(List.of("deprecation", "removal"));
    }
    if (!module.isUnnamed()) {
      suppressed.add("exports");
    }
    return suppressed;
  }

  private boolean shadowed(ClassDeclaration declaration, ModuleElement module) {
    String prefix = declaration.packageElement().getQualifiedName() + ".";
    return JAVA_LANG.stream()
        .anyMatch(name -> elements.getTypeElement(module, prefix + name) != null);
  }
}
