package dev.fanfare.spark;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.ChunkRunner;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.FanfareException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bots of an executor: one for each run that has sent a chunk lately. Thread-safe. */
final class ExecutorBots {

  private static final int MOST = 4;

  private final ValueCodec codec;
  private final Map<String, ChunkRunner<?>> byRun =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChunkRunner<?>> eldest) {
          return size() > MOST;
        }
      };

  ExecutorBots(ValueCodec codec) {
    this.codec = codec;
  }

  /** Loads a class with the loader that knows the user's jars. */
  static Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
  }

  /** Returns the bot of a run; constructs it for the first chunk. */
  synchronized ChunkRunner<?> runner(ChunkRequest request) throws ClassNotFoundException {
    String key = request.runId() + ' ' + request.botClass() + ' ' + request.bot();
    ChunkRunner<?> known = byRun.get(key);
    if (known == null) {
      requireFiles(request);
      known = create(load(request.botClass()), request);
      byRun.put(key, known);
    }
    return known;
  }

  private <B> ChunkRunner<B> create(Class<B> botClass, ChunkRequest request) {
    Plan<B> plan =
        Fanfare.orchestrator(botClass).plans().stream()
            .filter(known -> known.name().equals(request.bot()))
            .findFirst()
            .orElseThrow(
                () -> new FanfareException("an executor has no bot '" + request.bot() + "'"));
    Map<String, Object> params = new LinkedHashMap<>();
    for (ParamPlan param : plan.params()) {
      WireValue sent = request.params().get(param.name());
      @Nullable Object value = sent == null ? null : sent.decode(codec, param.type());
      if (value != null) {
        params.put(param.name(), value);
      }
    }
    return ChunkRunner.of(botClass, request.bot(), params);
  }

  private static void requireFiles(ChunkRequest request) {
    for (String file : request.files()) {
      if (!Files.exists(Path.of(file))) {
        throw new FanfareException(
            "%s is on the driver's machine and not on an executor's: put it on a file system that"
                    .formatted(file)
                + " all of them see, at the same path");
      }
    }
  }
}
