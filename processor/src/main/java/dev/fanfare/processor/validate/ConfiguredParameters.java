package dev.fanfare.processor.validate;

import dev.fanfare.processor.read.ClassDeclaration;
import dev.fanfare.processor.read.ConstructorChoice;
import dev.fanfare.processor.read.ParameterDeclaration;
import java.util.List;
import java.util.stream.Stream;

/** The parameters that a user of the bot, or a caller of a function, sets. */
final class ConfiguredParameters {

  private ConfiguredParameters() {}

  /** Returns those of the constructor that is called and of the methods, in this order. */
  static List<ParameterDeclaration> of(ClassDeclaration declaration) {
    Stream<ParameterDeclaration> ofMethods =
        declaration.methods().stream().flatMap(method -> method.configured().stream());
    return Stream.concat(ofConstructor(declaration).stream(), ofMethods).toList();
  }

  /** Returns those of the constructor that is called: its dependencies are not among them. */
  static List<ParameterDeclaration> ofConstructor(ClassDeclaration declaration) {
    return ConstructorChoice.candidates(declaration).stream()
        .limit(1)
        .flatMap(constructor -> constructor.parameters().stream())
        .filter(parameter -> parameter.param() != null)
        .toList();
  }
}
