package dev.fanfare.runtime.internal.random;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance from what does not change: a 64-bit hash of the run's seed, a task's id and an attempt.
 * The id is hashed by FNV-1a over its UTF-16 units; each further number is added and mixed by the
 * finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * 2014).
 */
public final class TaskRandom {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long CONTEXT = 1;
  private static final long JITTER = 2;

  private TaskRandom() {}

  /** The generator of one attempt. */
  public static RandomGenerator generator(long seed, String taskId, int attempt) {
    return new SplittableRandom(hash(seed, taskId, attempt, CONTEXT));
  }

  /** The share of a wait that chance takes away, 0.0 inclusive to 1.0 exclusive. */
  public static double jitter(long seed, String taskId, int attempt) {
    return (hash(seed, taskId, attempt, JITTER) >>> 11) * 0x1.0p-53;
  }

  private static long hash(long seed, String taskId, int attempt, long purpose) {
    long hash = FNV_OFFSET;
    for (int at = 0; at < taskId.length(); at++) {
      hash = (hash ^ taskId.charAt(at)) * FNV_PRIME;
    }
    return mix(mix(mix(hash + seed) + attempt) + purpose);
  }

  private static long mix(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
