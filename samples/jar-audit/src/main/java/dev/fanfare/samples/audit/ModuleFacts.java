package dev.fanfare.samples.audit;

/**
 * What the classes of one module or jar hold together.
 *
 * @param module the module or jar
 * @param packages how many packages it has
 * @param counts the sums
 */
record ModuleFacts(String module, int packages, Counts counts) {}
