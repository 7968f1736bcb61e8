package dev.fanfare.samples.audit;

/**
 * What one class file holds.
 *
 * @param module the module or jar it belongs to
 * @param packageName its package
 * @param counts what was counted in it
 */
record ClassFacts(String module, String packageName, Counts counts) {}
