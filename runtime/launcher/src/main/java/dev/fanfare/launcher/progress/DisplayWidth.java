package dev.fanfare.launcher.progress;

/**
 * The width of texts in cells of a terminal.
 *
 * <p>Widths follow Unicode Standard Annex #11 in blocks: good for names in any script, not for
 * every single character.
 */
final class DisplayWidth {

  /** First and last code points of blocks whose characters take two cells. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0x33ff},
    {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},
    {0xa000, 0xa4cf},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f680, 0x1faff},
    {0x20000, 0x3fffd},
  };

  private DisplayWidth() {}

  /** Returns how many cells a text takes. */
  static int width(String text) {
    return text.codePoints().map(DisplayWidth::width).sum();
  }

  private static int width(int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
        return 0;
      }
      default -> {
        for (int[] block : WIDE) {
          if (codePoint >= block[0] && codePoint <= block[1]) {
            return 2;
          }
        }
        return 1;
      }
    }
  }

  /**
   * As much of a text as fits.
   *
   * @param text the text
   * @param cells how many cells there are
   * @param more stands for what is cut off; one cell
   */
  static String fit(String text, int cells, String more) {
    if (width(text) <= cells) {
      return text;
    }
    StringBuilder fitting = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > cells - 1) {
        break;
      }
      fitting.appendCodePoint(codePoint);
    }
    return cells <= 0 ? "" : fitting + more;
  }
}
