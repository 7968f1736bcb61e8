package dev.fanfare.processor.model;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.processor.read.JavaTypes;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.BaseStream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The reading of signatures: what a return type yields, and what a parameter's type gathers. */
public final class SignatureShapes {

  private final JavaTypes types;

  /** Reads with these. */
  public SignatureShapes(JavaTypes types) {
    this.types = types;
  }

  /**
   * Returns what a method that returns this type yields.
   *
   * <p>A type that iterates over its own kind, as a path does over paths or a JSON node over nodes,
   * is a value, unless it is a collection. A future, which is an error, stands for its value, so
   * that no other follows from it.
   */
  public StepYield yields(TypeMirror returns) {
    if (returns.getKind() == TypeKind.VOID || types.isClass(returns, Void.class)) {
      return new StepYield.Nothing();
    }
    if (returns instanceof ArrayType array) {
      return elements(YieldKind.ARRAY, array.getComponentType());
    }
    return wrapped(returns, Optional.class, YieldKind.OPTIONAL)
        .or(() -> wrapped(returns, Outcome.class, YieldKind.OUTCOME))
        .or(() -> iterable(returns))
        .or(() -> wrapped(returns, Iterator.class, YieldKind.ITERATOR))
        .or(() -> wrapped(returns, BaseStream.class, YieldKind.STREAM))
        .orElseGet(() -> elements(YieldKind.VALUE, returns));
  }

  /** Returns what a parameter of this type gathers, if it is a list. */
  public Optional<StepParameter.Gathered> gathered(TypeMirror parameter) {
    for (Class<?> list : List.of(List.class, Collection.class, Iterable.class)) {
      if (types.isClass(parameter, list)) {
        return types
            .argument(parameter, list)
            .map(e -> new StepParameter.Gathered(GatherShape.LIST, e));
      }
    }
    return types.isClass(parameter, Outcomes.class)
        ? types
            .argument(parameter, Outcomes.class)
            .map(e -> new StepParameter.Gathered(GatherShape.OUTCOMES, e))
        : Optional.empty();
  }

  private Optional<StepYield> iterable(TypeMirror returns) {
    return types
        .argument(returns, Iterable.class)
        .filter(element -> !iteratesOverItsOwnKind(returns, element))
        .map(element -> elements(YieldKind.ITERABLE, element));
  }

  private boolean iteratesOverItsOwnKind(TypeMirror returns, TypeMirror element) {
    return types.isSubtype(returns, element)
        && !types.isClass(element, Object.class)
        && !types.isClass(returns, Iterable.class)
        && !types.isSubclass(returns, Collection.class);
  }

  private Optional<StepYield> wrapped(TypeMirror returns, Class<?> wrapper, YieldKind kind) {
    return types.argument(returns, wrapper).map(element -> elements(kind, element));
  }

  private StepYield elements(YieldKind kind, TypeMirror element) {
    return new StepYield.Elements(kind, types.boxed(types.promised(element).orElse(element)));
  }
}
