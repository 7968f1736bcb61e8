package dev.fanfare.processor.read;

import javax.lang.model.type.TypeMirror;

/**
 * The reason why a type cannot stand in a signature that is wired.
 *
 * @param kind what is wrong
 * @param culprit the part of the type that is at fault
 */
public record TypeFault(Kind kind, TypeMirror culprit) {

  /** The kinds of faults. */
  public enum Kind {
    /** It does not exist. */
    UNRESOLVED,
    /** A generic class without its type arguments. */
    RAW,
    /** A type variable that the class does not bind. */
    VARIABLE,
    /** The generated class, in the package of the bot's class, may not name it. */
    INACCESSIBLE
  }
}
