package dev.fanfare.store.db;

import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import java.sql.SQLException;

/** Puts a driver's error into one line that says what to do. */
final class StoreErrors {

  private StoreErrors() {}

  static StoreException of(Problem problem, String place, SQLException error) {
    String advice =
        switch (problem) {
          case LOCKED -> "is held by another process; try again when that has ended";
          case FULL -> "cannot grow: the disk is full; make room";
          case DISK -> "cannot be read or written: " + text(error);
          case CONNECTION -> "cannot be reached: " + text(error);
          case CONFLICT -> "is too busy: other transactions won every time";
          case DAMAGED -> "is damaged: %s; restore a copy, or move it away".formatted(text(error));
          case DENIED -> "denies access: " + text(error);
          default -> "refuses a statement: " + text(error);
        };
    return new StoreException(problem, "the store %s %s".formatted(place, advice), error);
  }

  private static String text(SQLException error) {
    String message = error.getMessage() == null ? error.toString() : error.getMessage();
    return message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }
}
