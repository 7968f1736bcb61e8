package dev.fanfare.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** The messages found so far. Rules add to it and never stop at the first. */
public final class RuleFindings {

  private final List<DiagnosticMessage> all = new ArrayList<>();

  /** Adds one. */
  public void add(DiagnosticMessage message) {
    all.add(message);
  }

  /** Returns whether one of them stops the compilation. */
  public boolean hasErrors() {
    return all.stream().anyMatch(message -> message.code().isError());
  }

  /** Returns all of them, in the order in which they were found; unmodifiable. */
  public List<DiagnosticMessage> all() {
    return List.copyOf(all);
  }
}
