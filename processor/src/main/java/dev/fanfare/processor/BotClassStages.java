package dev.fanfare.processor;

import dev.fanfare.processor.diagnostic.DiagnosticCode;
import dev.fanfare.processor.diagnostic.DiagnosticMessage;
import dev.fanfare.processor.diagnostic.DiagnosticReporter;
import dev.fanfare.processor.diagnostic.RuleFindings;
import dev.fanfare.processor.generate.OrchestratorFile;
import dev.fanfare.processor.generate.SourceWriter;
import dev.fanfare.processor.graph.GraphStage;
import dev.fanfare.processor.model.BotClass;
import dev.fanfare.processor.model.ModelBuilder;
import dev.fanfare.processor.model.WiredBot;
import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.JavaTypes;
import dev.fanfare.processor.read.UnresolvedTypes;
import dev.fanfare.processor.validate.DeclarationRules;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The way of one class through the stages. */
final class BotClassStages {

  private static final String PLAN = "dev.fanfare.runtime.plan.Plan";

  private final Elements elements;
  private final GenerationContextReader contexts;
  private final DeclarationRules rules;
  private final ModelBuilder builder;
  private final GraphStage graphs;
  private final SourceWriter writer;
  private final DiagnosticReporter reporter;

  BotClassStages(ProcessingEnvironment environment, JavaTypes types, DiagnosticReporter reporter) {
    this.elements = environment.getElementUtils();
    this.contexts = new GenerationContextReader(types, elements);
    this.rules = new DeclarationRules(types);
    this.builder = new ModelBuilder(types);
    this.graphs = new GraphStage(types);
    this.writer = new SourceWriter(environment.getFiler());
    this.reporter = reporter;
  }

  /**
   * Judges a class, and generates its orchestrator if there are no errors.
   *
   * @param declaration the class
   * @param extended whether a bot extends it: then what stands in it may be meant for that
   */
  void run(ClassDeclaration declaration, boolean extended) {
    if (declaration.isSubstitute()) {
      return;
    }
    RuleFindings findings = new RuleFindings();
    if (declaration.isOrchestrated()) {
      orchestrate(declaration, findings);
    } else if (!extended) {
      rules.checkPlaces(declaration, findings);
    }
    reporter.report(declaration.element(), findings);
  }

  /** Says that a class could not be wired, because a type does not exist. */
  void unresolved(TypeElement element, UnresolvedTypes.MissingType missing) {
    RuleFindings findings = new RuleFindings();
    findings.add(
        DiagnosticMessage.of(
                DiagnosticCode.UNRESOLVED_TYPE,
                missing.anchor(),
                "%s cannot be wired, because type %s does not exist",
                element.getSimpleName(),
                missing.type())
            .help("put the library that has %s on the class path", missing.type()));
    reporter.report(element, findings);
  }

  private void orchestrate(ClassDeclaration declaration, RuleFindings findings) {
    if (!rules.check(declaration, findings)) {
      return;
    }
    BotClass botClass = builder.build(declaration);
    List<WiredBot> wired = graphs.wire(botClass, findings);
    if (!findings.hasErrors()) {
      write(declaration, botClass, wired, findings);
    }
  }

  private void write(
      ClassDeclaration declaration,
      BotClass botClass,
      List<WiredBot> wired,
      RuleFindings findings) {
    TypeElement element = declaration.element();
    ModuleElement module = elements.getModuleOf(element);
    if (elements.getTypeElement(module, PLAN) == null) {
      findings.add(missingRuntime(declaration, module));
      return;
    }
    try {
      writer.write(
          OrchestratorFile.of(botClass, wired, contexts.of(declaration, module)),
          element,
          elements.getBinaryName(element).toString());
    } catch (FilerException e) {
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.DUPLICATE_ORCHESTRATOR,
                  declaration.anchor(),
                  "%sOrchestrator is there already",
                  declaration.name())
              .help("give %s another name", declaration.name()));
    } catch (IOException | IllegalArgumentException e) {
      // The second is javac's own word for a directory that has the file's name.
      findings.add(
          DiagnosticMessage.of(
                  DiagnosticCode.CANNOT_WRITE,
                  declaration.anchor(),
                  "%sOrchestrator cannot be written: %s",
                  declaration.name(),
                  Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName()))
              .help("give javac directories that it can write to: -d for classes, -s for sources"));
    }
  }

  private static DiagnosticMessage missingRuntime(
      ClassDeclaration declaration, ModuleElement module) {
    DiagnosticMessage message =
        DiagnosticMessage.of(
            DiagnosticCode.MISSING_RUNTIME,
            declaration.anchor(),
            "the orchestrator of %s needs Fanfare's runtime, which is not there",
            declaration.name());
    return module.isUnnamed()
        ? message.help("put fanfare-runtime on the class path")
        : message.help("write 'requires dev.fanfare.core;' in module-info.java");
  }
}
