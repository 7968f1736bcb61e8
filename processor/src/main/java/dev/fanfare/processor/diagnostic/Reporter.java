package dev.fanfare.processor.diagnostic;

import java.util.Arrays;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/**
 * Prints what was found; nothing else does. A warning is left out where the user has written
 * {@code @SuppressWarnings("fanfare")}, or the warning's own code, around it.
 */
public final class Reporter {

  private final Messager messager;

  /** Prints to this. */
  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Prints all of them. */
  public void report(Findings findings) {
    findings.all().stream()
        .filter(diagnostic -> diagnostic.code().isError() || !suppressed(diagnostic))
        .forEach(this::print);
  }

  private void print(Diagnostic diagnostic) {
    Anchor anchor = diagnostic.anchor();
    messager.printMessage(
        diagnostic.code().kind(),
        Renderer.render(diagnostic),
        anchor.element(),
        anchor.annotation(),
        anchor.value());
  }

  private static boolean suppressed(Diagnostic diagnostic) {
    for (Element e = diagnostic.anchor().element(); e != null; e = e.getEnclosingElement()) {
      SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
      if (suppressed != null
          && Arrays.stream(suppressed.value())
              .anyMatch(
                  name -> name.equals("fanfare") || name.equals("fanfare/" + diagnostic.code()))) {
        return true;
      }
    }
    return false;
  }
}
