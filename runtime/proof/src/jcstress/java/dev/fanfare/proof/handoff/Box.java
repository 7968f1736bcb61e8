package dev.fanfare.proof.handoff;

/** A result whose content is not final: the hand-off alone makes it visible. */
final class Box {

  private final int[] content = new int[1];

  Box(int content) {
    this.content[0] = content;
  }

  static int content(Object box) {
    return ((Box) box).content[0];
  }
}
