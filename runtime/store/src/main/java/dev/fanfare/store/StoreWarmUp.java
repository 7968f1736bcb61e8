package dev.fanfare.store;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.store.db.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Loads classes and the native library that the first store of a process needs. */
final class StoreWarmUp {

  private static final Logger LOG = System.getLogger(StoreWarmUp.class.getName());

  private StoreWarmUp() {}

  static void run() {
    try {
      Database.warmUp();
      ValueCodec.create().encode(TypeRef.of(String.class), "");
    } catch (RuntimeException | LinkageError e) {
      // Opening the store says what is wrong, if there is a store.
      LOG.log(Level.DEBUG, "warming up failed", e);
    }
  }
}
