package dev.fanfare.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param rows ids; empty for all
 * @param rounds how many, at least 1; 0 for as many as each row says
 * @param measure whether anything is measured: else only the tables are written
 * @param help whether only the usage is wanted
 */
record Request(List<String> rows, int rounds, boolean measure, boolean help) {

  static final String USAGE =
      """
      Usage: run.sh [--rounds N] [--table] [ROW...]
        ROW         a row's id; all rows if none is named
        --rounds N  how many rounds, 1 to 9999; what each row says if not given
        --table     measures nothing: writes the tables from the results that there are
      Rows:
      """;

  Request {
    rows = List.copyOf(rows);
  }

  /**
   * Reads arguments.
   *
   * @param known the ids of all rows
   * @throws IllegalArgumentException if one is not understood; the message says which
   */
  static Request of(String[] arguments, List<String> known) {
    List<String> rows = new ArrayList<>();
    int rounds = 0;
    boolean measure = true;
    boolean help = false;
    ArrayDeque<String> left = new ArrayDeque<>(List.of(arguments));
    while (!left.isEmpty()) {
      String argument = left.remove();
      switch (argument) {
        case "--rounds" -> rounds = rounds(left.poll());
        case "--table" -> measure = false;
        case "--help", "-h" -> help = true;
        default -> rows.add(row(argument, known));
      }
    }
    return new Request(rows, rounds, measure, help);
  }

  private static String row(String id, List<String> known) {
    if (!known.contains(id)) {
      throw new IllegalArgumentException("no row '" + id + "'; there are " + known);
    }
    return id;
  }

  private static int rounds(@Nullable String number) {
    if (number == null || !number.matches("[1-9][0-9]{0,3}")) {
      String given = number == null ? "none is given" : "'" + number + "' is given";
      throw new IllegalArgumentException("--rounds takes a number from 1 to 9999; " + given);
    }
    return Integer.parseInt(number);
  }

  boolean wants(String id) {
    return rows.isEmpty() || rows.contains(id);
  }
}
