package dev.fanfare.launcher.progress;

import dev.fanfare.config.CleanText;
import java.util.ArrayList;
import java.util.List;

/** One line of a frame, made of pieces in different colours. Not for use by several threads. */
final class StyledLine {

  /** The look of a piece, by its ECMA-48 code. */
  enum TextStyle {
    PLAIN(0),
    BOLD(1),
    DIM(2),
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    TextStyle(int code) {
      this.code = code;
    }
  }

  private record StyledPiece(String text, TextStyle look) {}

  private final List<StyledPiece> pieces = new ArrayList<>();

  /** Adds a piece; its control characters are replaced. */
  StyledLine add(TextStyle look, String text) {
    pieces.add(new StyledPiece(CleanText.line(text), look));
    return this;
  }

  /** Adds a piece that looks plain. */
  StyledLine add(String text) {
    return add(TextStyle.PLAIN, text);
  }

  /** Adds spaces, at least one, so that the next piece begins at a column. */
  StyledLine column(int column) {
    return add(" ".repeat(Math.max(1, column - width())));
  }

  int width() {
    return pieces.stream().mapToInt(piece -> DisplayWidth.width(piece.text)).sum();
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
    for (StyledPiece piece : pieces) {
      String text = DisplayWidth.fit(piece.text, left, more);
      left -= DisplayWidth.width(text);
      boolean plain = !color || piece.look == TextStyle.PLAIN || text.isEmpty();
      line.append(plain ? text : "\u001b[" + piece.look.code + "m" + text + "\u001b[0m");
      if (!text.equals(piece.text)) {
        break;
      }
    }
    return line.toString();
  }
}
