package dev.fanfare.processor.diagnostic;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Prints what was found, in the order of the source, each thing once; nothing else prints. A
 * warning is left out where the user has written {@code @SuppressWarnings("fanfare")} around it, or
 * {@code "fanfare/"} and the warning's code.
 */
public final class DiagnosticReporter {

  private final Messager messager;
  private final DiagnosticRenderer renderer;
  private final Set<String> sources = new HashSet<>();
  private final Set<Printed> printed = new HashSet<>();

  private record Printed(SourceAnchor anchor, String text) {}

  /** Prints to a compiler. Eclipse's shows lines as they are; javac indents all but the first. */
  public DiagnosticReporter(ProcessingEnvironment environment) {
    boolean eclipse = environment.getClass().getName().startsWith("org.eclipse.");
    this.messager = environment.getMessager();
    this.renderer = new DiagnosticRenderer(eclipse ? "  " : "");
  }

  /** Makes known what is compiled from source: only there can a message point at a place. */
  public void addSources(Set<? extends Element> roots) {
    roots.forEach(root -> sources.add(name(root)));
  }

  /**
   * Prints what was found.
   *
   * @param owner the class that it was found in, to point at in place of what has no source
   * @param findings what was found
   */
  public void report(TypeElement owner, RuleFindings findings) {
    List<DiagnosticMessage> shown =
        findings.all().stream()
            .filter(message -> message.code().isError() || !suppressed(message))
            .sorted(new SourceOrder(owner))
            .toList();
    for (DiagnosticMessage message : shown) {
      SourceAnchor anchor = message.anchor();
      print(message, inSource(anchor.element()) ? anchor : SourceAnchor.at(owner));
    }
  }

  /**
   * Returns whether an element is compiled from source.
   *
   * @param element any
   */
  public boolean inSource(Element element) {
    Element outer = element.getEnclosingElement();
    return (outer == null || outer instanceof PackageElement)
        ? sources.contains(name(element))
        : inSource(outer);
  }

  private void print(DiagnosticMessage message, SourceAnchor anchor) {
    String text = renderer.render(message);
    if (printed.add(new Printed(anchor, text))) {
      messager.printMessage(
          message.code().kind(), text, anchor.element(), anchor.annotation(), anchor.value());
    }
  }

  private static String name(Element element) {
    return element instanceof QualifiedNameable named ? named.getQualifiedName().toString() : "";
  }

  private static boolean suppressed(DiagnosticMessage message) {
    for (Element e = message.anchor().element(); e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null
          && Arrays.stream(suppressed.value())
              .anyMatch(
                  name -> name.equals("fanfare") || name.equals("fanfare/" + message.code()))) {
        return true;
      }
    }
    return false;
  }
}
