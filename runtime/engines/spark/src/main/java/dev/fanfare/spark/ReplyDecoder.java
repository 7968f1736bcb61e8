package dev.fanfare.spark;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ChunkEvent;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkResult;
import dev.fanfare.runtime.spi.ChunkTimes;
import dev.fanfare.runtime.spi.TaskChunk;
import dev.fanfare.spark.ChunkReply.WireOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what an executor has answered.
 *
 * @param codec decodes the values
 */
record ReplyDecoder(ValueCodec codec) {

  private static final TypeRef NOTHING = TypeRef.of(Object.class);

  ChunkResult decode(TaskChunk chunk, byte[] bytes) {
    try {
      ChunkReply reply = (ChunkReply) JavaBytes.read(bytes);
      if (reply.refusal() != null) {
        return SparkEngine.FinishedChunk.allFailed(chunk, new FanfareException(reply.refusal()));
      }
      TypeRef element = chunk.step().element().orElse(NOTHING);
      List<ChunkOutcome> outcomes = new ArrayList<>();
      for (WireOutcome outcome : reply.outcomes()) {
        outcomes.add(decode(outcome, element));
      }
      return new ChunkResult.Done(outcomes, reply.nanos());
    } catch (IOException | ClassNotFoundException e) {
      throw new FanfareException(
          "an executor answered what the driver cannot read: do both have the same version of"
              + " Fanfare? "
              + e,
          e);
    }
  }

  private ChunkOutcome decode(WireOutcome outcome, TypeRef element)
      throws IOException, ClassNotFoundException {
    ChunkTimes times = new ChunkTimes(outcome.started(), outcome.running());
    List<ChunkEvent> events =
        outcome.events().stream()
            .map(event -> new ChunkEvent(event.level(), event.message(), event.data()))
            .toList();
    return switch (outcome.kind()) {
      case RETURNED -> {
        List<@Nullable Object> values = new ArrayList<>();
        for (WireValue value : outcome.values()) {
          values.add(value.decode(codec, element));
        }
        yield new ChunkOutcome.Returned(outcome.index(), values, times, events);
      }
      case THREW, TIMED_OUT ->
          new ChunkOutcome.Threw(
              outcome.index(),
              (Throwable) JavaBytes.read(outcome.thrown()),
              outcome.kind() == ChunkReply.Kind.TIMED_OUT,
              times,
              events);
      case RUN_HERE -> new ChunkOutcome.RunHere(outcome.index());
    };
  }
}
