package dev.fanfare.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * An argument of a call.
 *
 * @param name the parameter's name
 * @param type the type in which the value arrives
 * @param input where it comes from
 */
public record CallArgument(String name, TypeMirror type, ArgumentInput input) {}
