package dev.fanfare.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A static method that estimates what an attempt will spend.
 *
 * @param name its name
 * @param owner the class that it is called on
 * @param element the type of the element that it is given
 */
public record EstimateMethod(String name, TypeElement owner, TypeMirror element) {}
