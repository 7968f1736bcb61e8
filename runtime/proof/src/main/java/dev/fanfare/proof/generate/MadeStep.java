package dev.fanfare.proof.generate;

import dev.fanfare.runtime.plan.Source;
import java.util.Set;

/**
 * What the generator remembers of a step it has made.
 *
 * @param name its name
 * @param single whether consumers take it as a single value
 * @param elements roughly how many elements it yields, 0 for none ever
 * @param ancestors every source that its elements descend from one by one, itself included
 * @param ambiguous those of them that a combination may have twice
 */
record MadeStep(
    String name, boolean single, int elements, Set<Source> ancestors, Set<Source> ambiguous) {

  MadeStep {
    ancestors = Set.copyOf(ancestors);
    ambiguous = Set.copyOf(ambiguous);
  }
}
