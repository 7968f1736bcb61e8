package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** An annotation where it stands, its values read one by one, defaults filled in. */
final class AnnotationReader {

  /** The text that stands for a constant which does not exist; a text constant has quotes. */
  private static final String UNRESOLVED = "<error>";

  private final AnnotationMirror mirror;
  private final SourceAnchor anchor;

  private AnnotationReader(AnnotationMirror mirror, SourceAnchor anchor) {
    this.mirror = mirror;
    this.anchor = anchor;
  }

  /** The annotation of a type on an element, if it is there. */
  static Optional<AnnotationReader> find(Element element, Class<? extends Annotation> type) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(type.getName())) {
        return Optional.of(new AnnotationReader(mirror, new SourceAnchor(element, mirror, null)));
      }
    }
    return Optional.empty();
  }

  /** Where the annotation stands. */
  SourceAnchor anchor() {
    return anchor;
  }

  Located<String> text(String attribute) {
    return read(attribute, String.class::cast);
  }

  Located<Integer> integer(String attribute) {
    return read(attribute, Integer.class::cast);
  }

  Located<Double> real(String attribute) {
    return read(attribute, Double.class::cast);
  }

  Located<Boolean> flag(String attribute) {
    return read(attribute, Boolean.class::cast);
  }

  /** An enum constant, by name. */
  Located<String> constant(String attribute) {
    return read(attribute, value -> ((VariableElement) value).getSimpleName().toString());
  }

  Located<TypeMirror> type(String attribute) {
    return read(attribute, TypeMirror.class::cast);
  }

  List<Located<String>> texts(String attribute) {
    return list(attribute, String.class::cast);
  }

  List<Located<TypeMirror>> types(String attribute) {
    return list(attribute, TypeMirror.class::cast);
  }

  /** An annotation that is a value of this one. */
  Located<AnnotationReader> nested(String attribute) {
    Located<AnnotationMirror> value = read(attribute, AnnotationMirror.class::cast);
    return new Located<>(
        new AnnotationReader(value.value(), value.anchor()), value.given(), value.anchor());
  }

  /** Annotations that are values of this one. */
  List<AnnotationReader> nestedList(String attribute) {
    return list(attribute, AnnotationMirror.class::cast).stream()
        .map(value -> new AnnotationReader(value.value(), value.anchor()))
        .toList();
  }

  private <T> Located<T> read(String attribute, Function<Object, T> cast) {
    AnnotationValue given = given(attribute);
    return given == null
        ? new Located<>(cast.apply(byDefault(attribute).getValue()), false, anchor)
        : new Located<>(readable(given, cast), true, anchor.value(given));
  }

  private <T> List<Located<T>> list(String attribute, Function<Object, T> cast) {
    AnnotationValue given = given(attribute);
    AnnotationValue value = given == null ? byDefault(attribute) : given;
    List<?> items = readable(value, List.class::cast);
    return items.stream()
        .map(AnnotationValue.class::cast)
        .map(
            item ->
                new Located<>(
                    readable(item, cast),
                    given != null,
                    given == null ? anchor : anchor.value(item)))
        .toList();
  }

  private static <T> T readable(AnnotationValue value, Function<Object, T> cast) {
    if (UNRESOLVED.equals(value.getValue()) && UNRESOLVED.equals(value.toString())) {
      throw new UnreadableException("a constant does not exist", null);
    }
    try {
      return cast.apply(value.getValue());
    } catch (ClassCastException e) {
      throw new UnreadableException(value + " is not what the annotation asks for", e);
    }
  }

  private @Nullable AnnotationValue given(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        mirror.getElementValues().entrySet()) {
      if (value.getKey().getSimpleName().contentEquals(attribute)) {
        return value.getValue();
      }
    }
    return null;
  }

  private AnnotationValue byDefault(String attribute) {
    return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())
        .stream()
        .filter(method -> method.getSimpleName().contentEquals(attribute))
        .map(ExecutableElement::getDefaultValue)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new UnreadableException(mirror + " lacks " + attribute, null));
  }
}
