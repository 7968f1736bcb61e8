package dev.fanfare.launcher.progress;

import java.util.ArrayList;
import java.util.List;

/** One line of a frame, made of pieces in different colours. Not for use by several threads. */
final class Line {

  /** How a piece looks, by its ECMA-48 code. */
  enum Look {
    PLAIN(0),
    BOLD(1),
    DIM(2),
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    Look(int code) {
      this.code = code;
    }
  }

  private record Piece(String text, Look look) {}

  private final List<Piece> pieces = new ArrayList<>();

  /** Adds a piece; whatever it holds is made harmless. */
  Line add(Look look, String text) {
    pieces.add(new Piece(Cells.harmless(text), look));
    return this;
  }

  /** Adds a piece that looks plain. */
  Line add(String text) {
    return add(Look.PLAIN, text);
  }

  /** Adds spaces, at least one, so that the next piece begins at a column. */
  Line column(int column) {
    return add(" ".repeat(Math.max(1, column - width())));
  }

  int width() {
    return pieces.stream().mapToInt(piece -> Cells.width(piece.text)).sum();
  }

  /**
   * The line as the terminal takes it.
   *
   * @param columns how many cells there are
   * @param more stands for what is cut off
   * @param color whether in colours
   */
  String render(int columns, String more, boolean color) {
    StringBuilder line = new StringBuilder();
    int left = columns;
    for (Piece piece : pieces) {
      String text = Cells.fit(piece.text, left, more);
      left -= Cells.width(text);
      boolean plain = !color || piece.look == Look.PLAIN || text.isEmpty();
      line.append(plain ? text : "\u001b[" + piece.look.code + "m" + text + "\u001b[0m");
      if (!text.equals(piece.text)) {
        break;
      }
    }
    return line.toString();
  }
}
