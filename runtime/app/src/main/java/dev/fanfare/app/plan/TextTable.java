package dev.fanfare.app.plan;

import java.util.ArrayList;
import java.util.List;

/** A table of texts, each column as wide as its widest cell. */
public final class TextTable {

  private final String indent;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param indent goes before every row
   */
  public TextTable(String indent) {
    this.indent = indent;
  }

  /** Adds a row; rows may have different numbers of cells. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Returns the lines, without spaces at their ends. */
  public List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder(indent);
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      line.append(cell).append(" ".repeat(width(column) - cell.length() + 2));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
