package dev.fanfare.samples.audit;

import java.util.stream.Stream;

/**
 * What was counted in some classes.
 *
 * @param classes how many there are
 * @param methods their methods, constructors included
 * @param instructions the instructions of those
 * @param natives methods in another language
 * @param lambdas calls that are linked when they are first made ({@code invokedynamic})
 * @param deprecated what nobody should use any more: classes, methods and fields
 */
record Counts(
    int classes, int methods, int instructions, int natives, int lambdas, int deprecated) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  static Counts sum(Stream<Counts> all) {
    return all.reduce(NONE, Counts::plus);
  }

  private Counts plus(Counts other) {
    return new Counts(
        classes + other.classes,
        methods + other.methods,
        instructions + other.instructions,
        natives + other.natives,
        lambdas + other.lambdas,
        deprecated + other.deprecated);
  }
}
