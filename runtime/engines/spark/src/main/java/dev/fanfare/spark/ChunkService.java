package dev.fanfare.spark;

import dev.fanfare.codec.UnstorableValueException;
import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.ChunkRunner;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.ChunkEvent;
import dev.fanfare.runtime.spi.ChunkFacts;
import dev.fanfare.runtime.spi.ChunkOutcome;
import dev.fanfare.runtime.spi.ChunkTask;
import dev.fanfare.spark.ChunkReply.Kind;
import dev.fanfare.spark.ChunkReply.WireEvent;
import dev.fanfare.spark.ChunkReply.WireOutcome;
import dev.fanfare.spark.ChunkRequest.WireTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs chunks in an executor. Thread-safe. */
final class ChunkService {

  private static final ValueCodec CODEC = ValueCodec.create();
  private static final ExecutorBots BOTS = new ExecutorBots(CODEC);
  private static final TypeRef NOTHING = TypeRef.of(Object.class);

  private ChunkService() {}

  /** Runs a chunk; never throws: what is wrong is said in the answer. */
  static byte[] answer(byte[] bytes) {
    long began = System.nanoTime();
    ChunkReply reply;
    try {
      ChunkRequest request = (ChunkRequest) JavaBytes.read(bytes);
      List<WireOutcome> outcomes = run(request);
      reply = new ChunkReply(null, System.nanoTime() - began, outcomes);
    } catch (FanfareException e) {
      reply = new ChunkReply(e.getMessage(), 0, List.of());
    } catch (Exception | LinkageError e) {
      reply =
          new ChunkReply(
              "an executor could not run the chunk: " + FailureText.reason(e), 0, List.of());
    }
    return JavaBytes.of(reply);
  }

  private static List<WireOutcome> run(ChunkRequest request) throws ClassNotFoundException {
    ChunkRunner<?> runner = BOTS.runner(request);
    ChunkFacts facts =
        new ChunkFacts(
            request.runId(),
            request.seed(),
            request.clock(),
            request.step(),
            Optional.ofNullable(request.timeout()),
            request.threads());
    StepPlan<?> step = step(runner.plan(), request.step());
    List<ChunkTask> tasks = tasks(request, runner.plan(), step);
    TypeRef element = step.element().orElse(NOTHING);
    return runner.run(facts, tasks).stream().map(outcome -> encode(outcome, element)).toList();
  }

  private static StepPlan<?> step(Plan<?> plan, String name) {
    for (StepPlan<?> step : plan.steps()) {
      if (step.name().equals(name)) {
        return step;
      }
    }
    throw new FanfareException(
        "bot '%s' has no step '%s' on an executor: spark.jars has another version of %s"
            .formatted(plan, name, plan.botClass().getName()));
  }

  private static List<ChunkTask> tasks(ChunkRequest request, Plan<?> plan, StepPlan<?> step)
      throws ClassNotFoundException {
    @Nullable Object[] decoded = new Object[request.values().size()];
    List<ChunkTask> tasks = new ArrayList<>();
    for (WireTask task : request.tasks()) {
      List<@Nullable Object> arguments = new ArrayList<>();
      for (int input = 0; input < task.arguments().length; input++) {
        int place = task.arguments()[input];
        if (place == ChunkRequest.NONE) {
          arguments.add(null);
        } else {
          if (decoded[place] == null) {
            TypeRef type = type(request, plan, step.inputs().get(input), place);
            decoded[place] = request.values().get(place).decode(CODEC, type);
          }
          arguments.add(decoded[place]);
        }
      }
      tasks.add(
          new ChunkTask(task.index(), task.id(), task.attempt(), task.maxAttempts(), arguments));
    }
    return tasks;
  }

  private static TypeRef type(ChunkRequest request, Plan<?> plan, Input input, int place)
      throws ClassNotFoundException {
    String key = request.keys().get(place);
    if (key != null) {
      return TypeRef.of(ExecutorBots.load(key));
    }
    return ArgumentTypes.of(plan, input)
        .orElseThrow(() -> new FanfareException("an executor does not know the type of " + input));
  }

  private static WireOutcome encode(ChunkOutcome outcome, TypeRef element) {
    if (outcome instanceof ChunkOutcome.Returned returned) {
      try {
        List<WireValue> values = new ArrayList<>();
        for (Object value : returned.values()) {
          values.add(WireValue.of(CODEC, element, value));
        }
        return new WireOutcome(
            returned.index(),
            Kind.RETURNED,
            values,
            new byte[0],
            returned.times().started(),
            returned.times().running(),
            events(returned.events()));
      } catch (UnstorableValueException e) {
        return runHere(returned.index());
      }
    }
    if (outcome instanceof ChunkOutcome.Threw threw) {
      return new WireOutcome(
          threw.index(),
          threw.timedOut() ? Kind.TIMED_OUT : Kind.THREW,
          List.of(),
          failure(threw.thrown()),
          threw.times().started(),
          threw.times().running(),
          events(threw.events()));
    }
    return runHere(outcome.index());
  }

  private static WireOutcome runHere(int index) {
    return new WireOutcome(index, Kind.RUN_HERE, List.of(), new byte[0], 0, 0, List.of());
  }

  private static List<WireEvent> events(List<ChunkEvent> events) {
    return new ArrayList<>(
        events.stream()
            .map(event -> new WireEvent(event.level(), event.message(), event.data()))
            .toList());
  }

  /** An exception that cannot travel is replaced by its text, with its stack. */
  private static byte[] failure(Throwable thrown) {
    try {
      byte[] bytes = JavaBytes.ofFailure(thrown);
      if (JavaBytes.read(bytes) instanceof Throwable) {
        return bytes;
      }
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      // Said below, in its own words.
    }
    FanfareException text = new FanfareException(FailureText.reason(thrown));
    text.setStackTrace(thrown.getStackTrace());
    return JavaBytes.of(text);
  }
}
