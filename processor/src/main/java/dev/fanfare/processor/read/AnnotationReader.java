package dev.fanfare.processor.read;

import dev.fanfare.processor.diagnostic.SourceAnchor;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** An annotation where it stands, its values read one by one, defaults filled in. */
final class AnnotationReader {

  /** The text that stands for a constant which does not exist; a text constant has quotes. */
  private static final String UNRESOLVED = "<error>";

  private final AnnotationMirror mirror;
  private final SourceAnchor anchor;

  /**
   * The values that the user wrote, then the defaults; a compiler makes new maps whenever it is
   * asked.
   */
  private final Map<String, AnnotationValue> given = new HashMap<>();

  private final Map<String, AnnotationValue> defaults = new HashMap<>();

  private AnnotationReader(AnnotationMirror mirror, SourceAnchor anchor) {
    this.mirror = mirror;
    this.anchor = anchor;
    mirror
        .getElementValues()
        .forEach((attribute, value) -> given.put(attribute.getSimpleName().toString(), value));
    for (Element member : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (member instanceof ExecutableElement attribute && attribute.getDefaultValue() != null) {
        defaults.put(attribute.getSimpleName().toString(), attribute.getDefaultValue());
      }
    }
  }

  /** Returns the annotation of a type on an element, if it is there. */
  static Optional<AnnotationReader> find(Element element, Class<? extends Annotation> type) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotation.getQualifiedName().contentEquals(type.getName())) {
        return Optional.of(new AnnotationReader(mirror, new SourceAnchor(element, mirror, null)));
      }
    }
    return Optional.empty();
  }

  /** Returns where the annotation stands. */
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

  /** Returns an enum constant, by name. */
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

  /** Returns an annotation that is a value of this one. */
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
    AnnotationValue written = given.get(attribute);
    return written == null
        ? new Located<>(cast.apply(byDefault(attribute).getValue()), false, anchor)
        : new Located<>(readable(written, cast), true, anchor.value(written));
  }

  private <T> List<Located<T>> list(String attribute, Function<Object, T> cast) {
    AnnotationValue written = given.get(attribute);
    AnnotationValue value = written == null ? byDefault(attribute) : written;
    List<?> items = readable(value, List.class::cast);
    return items.stream()
        .map(AnnotationValue.class::cast)
        .map(
            item ->
                new Located<>(
                    readable(item, cast),
                    written != null,
                    written == null ? anchor : anchor.value(item)))
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

  private AnnotationValue byDefault(String attribute) {
    AnnotationValue value = defaults.get(attribute);
    if (value == null) {
      throw new UnreadableException(mirror + " lacks " + attribute, null);
    }
    return value;
  }
}
