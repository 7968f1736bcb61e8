package dev.fanfare.proof.model;

/**
 * Names an element.
 *
 * @param task the task that yielded it, or was to
 * @param index its place among the task's values
 */
record Ref(String task, int index) {}
