package dev.fanfare.processor;

import dev.fanfare.processor.diagnostic.Findings;
import dev.fanfare.processor.diagnostic.Reporter;
import dev.fanfare.processor.generate.OrchestratorFile;
import dev.fanfare.processor.generate.SourceWriter;
import dev.fanfare.processor.graph.GraphStage;
import dev.fanfare.processor.model.BotClass;
import dev.fanfare.processor.model.ModelBuilder;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ClassReader;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.UnreadableException;
import dev.fanfare.processor.read.Unresolved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The annotated classes of a compilation, round by round. A class that names a type which does not
 * exist yet waits for the next round.
 */
final class BotClasses {

  private final Elements elements;
  private final ClassReader reader;
  private final ModelBuilder builder;
  private final GraphStage graphs;
  private final SourceWriter writer;
  private final Reporter reporter;
  private Set<String> waiting = new LinkedHashSet<>();

  BotClasses(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    JavaTypes types = new JavaTypes(environment.getTypeUtils(), elements);
    reader = new ClassReader(types);
    builder = new ModelBuilder(types);
    graphs = new GraphStage(types);
    writer = new SourceWriter(environment.getFiler());
    reporter = new Reporter(environment.getMessager());
  }

  void process(TypeElement[] annotations, RoundEnvironment round) {
    Set<String> names = waiting;
    for (Element annotated : round.getElementsAnnotatedWithAny(annotations)) {
      names.add(enclosingClass(annotated).getQualifiedName().toString());
    }
    waiting = new LinkedHashSet<>();
    Unresolved unresolved = new Unresolved();
    for (String name : names) {
      if (!process(elements.getTypeElement(name), unresolved)) {
        waiting.add(name);
      }
    }
  }

  private static TypeElement enclosingClass(Element element) {
    return element instanceof TypeElement type
        ? type
        : enclosingClass(Objects.requireNonNull(element.getEnclosingElement()));
  }

  private boolean process(TypeElement element, Unresolved unresolved) {
    ClassDeclaration declaration;
    try {
      declaration = reader.read(element);
    } catch (UnreadableException e) {
      return false;
    }
    if (unresolved.find(declaration).isPresent()) {
      return false;
    }
    Findings findings = new Findings();
    BotClass botClass = builder.build(declaration);
    List<WiredBot> wired = graphs.wire(botClass, findings);
    if (!findings.hasErrors()) {
      write(botClass, wired);
    }
    reporter.report(findings);
    return true;
  }

  private void write(BotClass botClass, List<WiredBot> wired) {
    TypeElement element = botClass.element();
    boolean marked =
        elements.getTypeElement(
                elements.getModuleOf(element), "javax.annotation.processing.Generated")
            != null;
    try {
      writer.write(
          OrchestratorFile.of(botClass, wired, marked),
          element,
          elements.getBinaryName(element).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
