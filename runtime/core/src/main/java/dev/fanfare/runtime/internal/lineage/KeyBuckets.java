package dev.fanfare.runtime.internal.lineage;

/** Places by key, in order: a counting sort. */
final class KeyBuckets {

  private final int[] starts;
  private final int[] places;

  /**
   * Sorts places by key.
   *
   * @param keys by place, each from 0; a negative one is in no bucket
   * @param distinct how many keys there can be
   */
  KeyBuckets(int[] keys, int distinct) {
    starts = new int[distinct + 1];
    for (int key : keys) {
      if (key >= 0) {
        starts[key + 1]++;
      }
    }
    for (int key = 0; key < distinct; key++) {
      starts[key + 1] += starts[key];
    }
    places = new int[starts[distinct]];
    int[] next = starts.clone();
    for (int place = 0; place < keys.length; place++) {
      if (keys[place] >= 0) {
        places[next[keys[place]]++] = place;
      }
    }
  }

  int size(int key) {
    return starts[key + 1] - starts[key];
  }

  int place(int key, int index) {
    return places[starts[key] + index];
  }

  void copy(int key, int[] target, int at) {
    System.arraycopy(places, starts[key], target, at, size(key));
  }
}
