package dev.fanfare.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * A property of an element, read directly.
 *
 * @param name its name, as the user wrote it
 * @param owner the element's type
 * @param access how it is read, behind the dot: {@code license()}, {@code getLicense()}, {@code
 *     license}
 * @param type its type, boxed
 */
public record ElementProperty(String name, TypeMirror owner, String access, TypeMirror type) {}
