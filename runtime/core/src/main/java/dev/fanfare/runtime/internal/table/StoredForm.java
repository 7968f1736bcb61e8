package dev.fanfare.runtime.internal.table;

import dev.fanfare.runtime.plan.Yield;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which a value is stored: a list for a step that yields many, else the value. */
public final class StoredForm {

  private StoredForm() {}

  /**
   * Returns what a table keeps of a stored value.
   *
   * @param kind what its step yields
   * @param stored the value in this form
   */
  public static @Nullable Object kept(Yield kind, @Nullable Object stored) {
    return stored instanceof List<?> many && isMany(kind) ? many.toArray() : stored;
  }

  /** Returns whether a step of this kind is stored as a list. */
  static boolean isMany(Yield kind) {
    return switch (kind) {
      case ITERABLE, ITERATOR, STREAM, ARRAY -> true;
      case NOTHING, VALUE, NULLABLE, OPTIONAL, OUTCOME -> false;
    };
  }
}
