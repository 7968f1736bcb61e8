package dev.fanfare.processor;

import dev.fanfare.processor.diagnostic.DiagnosticReporter;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ClassReader;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.PackageAccess;
import dev.fanfare.processor.read.UnreadableException;
import dev.fanfare.processor.read.UnresolvedTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The annotated classes of a compilation, round by round. A class that names a type which does not
 * exist yet waits for the next round, and all wait while Lombok adds members to classes. If a type
 * still does not exist after the last round, that is the error.
 */
final class BotClasses {

  private final Elements elements;
  private final ClassReader reader;
  private final DiagnosticReporter reporter;
  private final BotClassStages stages;
  private final LombokRounds lombok = new LombokRounds();
  private final Set<String> waiting = new LinkedHashSet<>();

  /** The classes that a bot extends. */
  private final Set<String> extended = new HashSet<>();

  BotClasses(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    JavaTypes types = new JavaTypes(environment.getTypeUtils(), elements);
    reporter = new DiagnosticReporter(environment);
    reader = new ClassReader(types, reporter::inSource);
    stages = new BotClassStages(environment, types, reporter);
  }

  /**
   * Runs one round.
   *
   * @param annotations those of the DSL that are present
   * @param round the round
   */
  void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    reporter.addSources(round.getRootElements());
    for (Element annotated :
        round.getElementsAnnotatedWithAny(annotations.toArray(TypeElement[]::new))) {
      waiting.add(PackageAccess.classOf(annotated).getQualifiedName().toString());
    }
    if (!lombok.rewrites(round)) {
      runReady();
    }
  }

  private void runReady() {
    List<ClassDeclaration> ready = new ArrayList<>();
    UnresolvedTypes unresolved = new UnresolvedTypes();
    for (String name : waiting) {
      read(name)
          .filter(declaration -> unresolved.find(declaration).isEmpty())
          .ifPresent(ready::add);
    }
    ready.stream()
        .filter(ClassDeclaration::isOrchestrated)
        .forEach(declaration -> declaration.supertypes().forEach(extended::add));
    for (ClassDeclaration declaration : ready) {
      waiting.remove(declaration.qualifiedName());
      boolean base = extended.contains(declaration.qualifiedName());
      stages.run(declaration, base);
    }
  }

  /**
   * Ends the last round: what still waits never will be ready. A type that is missing from a source
   * is the compiler's to report.
   */
  void end() {
    runReady();
    for (String name : waiting) {
      read(name)
          .flatMap(declaration -> new UnresolvedTypes().find(declaration))
          .filter(missing -> !reporter.inSource(missing.anchor().element()))
          .ifPresent(missing -> stages.unresolved(elements.getTypeElement(name), missing));
    }
  }

  /**
   * Returns a class, unless its annotations are malformed: then the compiler says what is wrong.
   */
  private Optional<ClassDeclaration> read(String name) {
    try {
      return Optional.of(reader.read(elements.getTypeElement(name)));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }
}
