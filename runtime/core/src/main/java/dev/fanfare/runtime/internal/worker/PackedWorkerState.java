package dev.fanfare.runtime.internal.worker;

/**
 * The state of a worker in 64 bits: a tag, the stage, how many slots of its run are left (the
 * current one included), and the current slot. A slot of a stage is given out once, so that no two
 * attempts of a worker ever have the same word, and a compare-and-set on it cannot hit the wrong
 * one.
 */
public final class PackedWorkerState {

  /** The current slot, if there is one, has been dealt with. */
  public static final int RESTING = 0;

  /** The current slot has been taken up; its method has not been called. */
  public static final int TAKEN = 1;

  /** An attempt is being made: the method is called now, if it has not been yet. */
  public static final int RUNNING = 2;

  /** The slot has been closed from outside, and the thread is about to be interrupted. */
  public static final int STOPPING = 3;

  /** It has been interrupted; its result will be thrown away. With no slots left: given up. */
  public static final int STOPPED = 4;

  /** The most slots of one run. */
  public static final int MAX_LENGTH = 16_383;

  private static final int SLOT_BITS = 31;
  private static final int LENGTH_BITS = 14;
  private static final int STAGE_BITS = 16;
  private static final int LENGTH_SHIFT = SLOT_BITS;
  private static final int STAGE_SHIFT = LENGTH_SHIFT + LENGTH_BITS;
  private static final int TAG_SHIFT = STAGE_SHIFT + STAGE_BITS;
  private static final long ONE_LENGTH = 1L << LENGTH_SHIFT;

  private PackedWorkerState() {}

  public static long of(int tag, int stage, int length, int slot) {
    return ((long) tag << TAG_SHIFT)
        | ((long) (stage & ((1 << STAGE_BITS) - 1)) << STAGE_SHIFT)
        | ((long) length << LENGTH_SHIFT)
        | slot;
  }

  public static int tag(long word) {
    return (int) (word >>> TAG_SHIFT);
  }

  /** Returns whether the current slot is in progress and open. */
  public static boolean isOpen(long word) {
    int tag = tag(word);
    return tag == TAKEN || tag == RUNNING;
  }

  public static int length(long word) {
    return (int) (word >>> LENGTH_SHIFT) & MAX_LENGTH;
  }

  public static int slot(long word) {
    return (int) word & Integer.MAX_VALUE;
  }

  /** Returns how many slots of the run come after the current one. */
  public static int tail(long word) {
    return Math.max(0, length(word) - 1);
  }

  public static boolean ofStage(long word, int stage) {
    return (((word >>> STAGE_SHIFT) ^ stage) & ((1 << STAGE_BITS) - 1)) == 0;
  }

  /** Returns whether two packed states are at the same slot of the same stage. */
  public static boolean sameSlot(long word, long other) {
    long differing = word ^ other;
    return slot(differing) == 0 && ofStage(differing, 0);
  }

  public static long tagged(long word, int tag) {
    return (word & ~(7L << TAG_SHIFT)) | ((long) tag << TAG_SHIFT);
  }

  /** The word without the last slots of its run. */
  public static long shortened(long word, int by) {
    return word - by * ONE_LENGTH;
  }

  /** The word at the next slot of its run, taken. */
  public static long next(long word) {
    return tagged(word - ONE_LENGTH + 1, TAKEN);
  }

  /** Returns whether the worker has been given up. */
  public static boolean isGivenUp(long word) {
    return tag(word) == STOPPED && length(word) == 0;
  }

  /** The word of a worker that has been given up. */
  public static long givenUp(long word) {
    return word - length(word) * ONE_LENGTH;
  }
}
