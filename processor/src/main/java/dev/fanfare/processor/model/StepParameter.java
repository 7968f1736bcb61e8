package dev.fanfare.processor.model;

import dev.fanfare.processor.read.ParameterDeclaration;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The demand of a step's parameter. */
public sealed interface StepParameter {

  /** Returns the parameter. */
  ParameterDeclaration declaration();

  /**
   * The attempt's context.
   *
   * @param declaration the parameter
   */
  record Context(ParameterDeclaration declaration) implements StepParameter {}

  /**
   * A parameter of the bot.
   *
   * @param declaration the parameter
   * @param param what it is bound to
   */
  record Configured(ParameterDeclaration declaration, BotParameter param)
      implements StepParameter {}

  /**
   * A component of the group's key.
   *
   * @param declaration the parameter
   * @param key the component's name
   */
  record KeyPart(ParameterDeclaration declaration, String key) implements StepParameter {}

  /**
   * Elements that earlier steps yield.
   *
   * @param declaration the parameter
   * @param gathered what it gathers, if it is a list; null if it can only take single elements
   */
  record Data(ParameterDeclaration declaration, @Nullable Gathered gathered)
      implements StepParameter {

    /** Returns the parameter's type. */
    public TypeMirror type() {
      return declaration.type();
    }
  }

  /**
   * Something with a fault that has been reported.
   *
   * @param declaration the parameter
   */
  record Unclear(ParameterDeclaration declaration) implements StepParameter {}

  /**
   * The elements that a list parameter gathers.
   *
   * @param shape what they are taken as
   * @param element the type of one
   */
  record Gathered(GatherShape shape, TypeMirror element) {}
}
