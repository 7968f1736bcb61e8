package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;

/**
 * A value of an annotation.
 *
 * @param value the value
 * @param given whether the user wrote it; else it is the annotation's default
 * @param anchor where it stands; the annotation, if it is the default
 * @param <T> its type
 */
public record Located<T>(T value, boolean given, SourceAnchor anchor) {}
