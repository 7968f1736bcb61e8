package dev.fanfare.codec;

import dev.fanfare.runtime.spi.ValueDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the innermost part of a value that is to blame. Values themselves are not shown. */
final class FirstDifference {

  private static final int DEEPEST = 64;

  private FirstDifference() {}

  /** Says which part does not come back equal. */
  static String between(String type, @Nullable Object value, @Nullable Object back) {
    ValueParts.Part at = new ValueParts.Part(type, value);
    Object other = back;
    for (int depth = 0; depth < DEEPEST; depth++) {
      List<ValueParts.Part> parts = ValueParts.of(at.value());
      List<ValueParts.Part> others = ValueParts.of(other);
      int index = sameClass(at.value(), other) ? firstUnequal(parts, others) : -1;
      if (index < 0) {
        break;
      }
      at = parts.get(index);
      other = others.get(index).value();
    }
    return sameClass(at.value(), other)
        ? "%s (%s) does not come back equal".formatted(at.where(), className(at.value()))
        : "%s is of %s and comes back as %s"
            .formatted(at.where(), className(at.value()), className(other));
  }

  /** Says which part cannot be compared. */
  static String opaque(String type, @Nullable Object value) {
    ValueParts.Part at = new ValueParts.Part(type, value);
    for (int depth = 0; depth < DEEPEST; depth++) {
      ValueParts.Part inner = null;
      for (ValueParts.Part part : ValueParts.of(at.value())) {
        if (inner == null && ValueDigest.of(part.value()).opaque().isPresent()) {
          inner = part;
        }
      }
      if (inner == null) {
        break;
      }
      at = inner;
    }
    return "%s is of %s, whose content cannot be compared"
        .formatted(at.where(), className(at.value()));
  }

  private static int firstUnequal(List<ValueParts.Part> parts, List<ValueParts.Part> others) {
    if (parts.size() != others.size()) {
      return -1;
    }
    for (int index = 0; index < parts.size(); index++) {
      ValueDigest digest = ValueDigest.of(parts.get(index).value());
      if (!digest.equals(ValueDigest.of(others.get(index).value()))) {
        return index;
      }
    }
    return -1;
  }

  private static boolean sameClass(@Nullable Object value, @Nullable Object other) {
    if (value instanceof List<?> && other instanceof List<?>) {
      return true;
    }
    return value != null && other != null && value.getClass() == other.getClass();
  }

  private static String className(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getTypeName();
  }
}
