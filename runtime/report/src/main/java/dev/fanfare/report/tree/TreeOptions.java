package dev.fanfare.report.tree;

import java.util.List;

/**
 * The options of a run as text.
 *
 * @param details how much
 * @param unicode whether lines and marks may be more than ASCII
 * @param color whether ANSI colours are written
 * @param width how many columns a line may take, at least 40; what does not fit is left out or cut
 * @param footer lines that follow the digest, such as where the page is
 */
public record TreeOptions(
    DetailLevel details, boolean unicode, boolean color, int width, List<String> footer) {

  /** Steps, in Unicode, without colour, 120 columns wide, no footer. */
  public static final TreeOptions DEFAULT =
      new TreeOptions(DetailLevel.STEPS, true, false, 120, List.of());

  /** Copies the footer; takes less than 40 columns for 40. */
  public TreeOptions {
    width = Math.max(40, width);
    footer = List.copyOf(footer);
  }

  /** Returns these options with other details. */
  public TreeOptions details(DetailLevel other) {
    return new TreeOptions(other, unicode, color, width, footer);
  }

  /** Returns these options with or without Unicode. */
  public TreeOptions unicode(boolean other) {
    return new TreeOptions(details, other, color, width, footer);
  }

  /** Returns these options with or without colours. */
  public TreeOptions color(boolean other) {
    return new TreeOptions(details, unicode, other, width, footer);
  }

  /** Returns these options with another width. */
  public TreeOptions width(int columns) {
    return new TreeOptions(details, unicode, color, columns, footer);
  }

  /** Returns these options with other last lines. */
  public TreeOptions footer(String... lines) {
    return new TreeOptions(details, unicode, color, width, List.of(lines));
  }
}
