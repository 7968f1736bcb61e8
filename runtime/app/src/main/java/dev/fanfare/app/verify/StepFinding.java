package dev.fanfare.app.verify;

import dev.fanfare.verify.TaskDifference;

/**
 * A step whose results differ.
 *
 * @param step the step
 * @param perturbation the name of the first change that showed it
 * @param difference its first task that differs
 */
public record StepFinding(String step, String perturbation, TaskDifference difference) {}
