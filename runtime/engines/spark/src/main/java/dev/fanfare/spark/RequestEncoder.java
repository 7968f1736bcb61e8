package dev.fanfare.spark;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.spi.ChunkTask;
import dev.fanfare.runtime.spi.ChunkedRun;
import dev.fanfare.runtime.spi.TaskChunk;
import dev.fanfare.spark.ChunkRequest.WireTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Encodes one chunk. Used once. */
final class RequestEncoder {

  /** The size of the values from which on a chunk takes no more tasks, in bytes. */
  private static final long FULL = 16L << 20;

  private final ValueCodec codec;
  private final List<WireValue> values = new ArrayList<>();
  private final Map<Integer, String> keys = new HashMap<>();
  private final List<Map<Object, Integer>> places = new ArrayList<>();
  private long bytes;

  RequestEncoder(ValueCodec codec) {
    this.codec = codec;
  }

  /**
   * Encodes a chunk: its first tasks, if all are too large to be sent at once. The others have no
   * outcome then, and are submitted again.
   *
   * @throws dev.fanfare.codec.UnstorableValueException if an argument would not arrive equal
   */
  byte[] encode(TaskChunk chunk, int threads) {
    ChunkedRun run = chunk.run();
    chunk.step().inputs().forEach(input -> places.add(new IdentityHashMap<>()));
    List<WireTask> tasks = new ArrayList<>();
    for (ChunkTask task : chunk.tasks()) {
      if (bytes >= FULL) {
        break;
      }
      tasks.add(task(run.plan(), chunk.step().inputs(), task));
    }
    return JavaBytes.of(
        new ChunkRequest(
            run.plan().botClass().getName(),
            run.plan().name(),
            params(run),
            files(run),
            run.runId(),
            run.seed(),
            run.clock(),
            chunk.step().name(),
            chunk.step().timeout().orElse(null),
            threads,
            values,
            keys,
            tasks));
  }

  private WireTask task(Plan<?> plan, List<Input> inputs, ChunkTask task) {
    int[] arguments = new int[inputs.size()];
    for (int input = 0; input < arguments.length; input++) {
      arguments[input] = place(plan, inputs.get(input), input, task.arguments().get(input));
    }
    return new WireTask(task.index(), task.id(), task.attempt(), task.maxAttempts(), arguments);
  }

  /** Several tasks of a chunk often take the same object: it is sent once. */
  private int place(Plan<?> plan, Input input, int index, @Nullable Object value) {
    if (value == null) {
      return ChunkRequest.NONE;
    }
    Integer known = places.get(index).get(value);
    if (known != null) {
      return known;
    }
    int place = values.size();
    Optional<TypeRef> declared = ArgumentTypes.of(plan, input);
    if (declared.isPresent()) {
      add(WireValue.of(codec, declared.get(), value));
    } else {
      Class<?> type = keyClass(value);
      add(WireValue.of(codec, TypeRef.of(type), value));
      keys.put(place, type.getName());
    }
    places.get(index).put(value, place);
    return place;
  }

  private void add(WireValue value) {
    values.add(value);
    bytes += value.body().length;
  }

  private static Class<?> keyClass(Object value) {
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }

  private Map<String, WireValue> params(ChunkedRun run) {
    Map<String, WireValue> params = new LinkedHashMap<>();
    for (ParamPlan param : run.plan().params()) {
      Object value = run.params().get(param.name());
      if (value != null) {
        params.put(param.name(), WireValue.of(codec, param.type(), value));
      }
    }
    return params;
  }

  private static List<String> files(ChunkedRun run) {
    List<String> files = new ArrayList<>();
    for (Object value : run.params().values()) {
      Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (held instanceof Path path && Files.exists(path)) {
        files.add(path.toString());
      }
    }
    return files;
  }
}
