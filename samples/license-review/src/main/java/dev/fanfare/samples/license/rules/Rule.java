package dev.fanfare.samples.license.rules;

/**
 * If this is found, that is the answer.
 *
 * @param condition what to find
 * @param ruling the answer
 * @param confidence how sure it is then, 0.0 to 1.0
 */
record Rule(Condition condition, Ruling ruling, double confidence) {}
