package dev.fanfare.samples.audit;

/**
 * What the classes of one package hold together.
 *
 * @param module the module or jar
 * @param packageName the package
 * @param counts the sums
 */
record PackageFacts(String module, String packageName, Counts counts) {}
