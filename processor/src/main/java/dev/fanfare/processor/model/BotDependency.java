package dev.fanfare.processor.model;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An object that a bot's constructor needs and that is no configuration.
 *
 * @param name the parameter's name
 * @param type its type
 * @param provider the static method that makes it if nothing else gives it, or null
 */
public record BotDependency(String name, TypeMirror type, @Nullable ExecutableElement provider) {}
