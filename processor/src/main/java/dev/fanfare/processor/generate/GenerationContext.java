package dev.fanfare.processor.generate;

import java.util.List;

/**
 * The facts about a bot's module and package that decide how its orchestrator is written.
 *
 * @param marked whether the module reads {@code javax.annotation.processing.Generated}
 * @param suppressed the compiler warnings that the orchestrator would give and that no edit of it
 *     could mend
 * @param shadowed whether the package has a type with the name of one of {@code java.lang}
 */
public record GenerationContext(boolean marked, List<String> suppressed, boolean shadowed) {

  /** Copies the warnings. */
  public GenerationContext {
    suppressed = List.copyOf(suppressed);
  }
}
