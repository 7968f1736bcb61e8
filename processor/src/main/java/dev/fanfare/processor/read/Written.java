package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.Anchor;

/**
 * A value of an annotation.
 *
 * @param value the value
 * @param given whether the user wrote it; else it is the annotation's default
 * @param anchor where it stands; the annotation, if it is the default
 * @param <T> its type
 */
public record Written<T>(T value, boolean given, Anchor anchor) {}
