package dev.fanfare.proof.generate;

import dev.fanfare.api.Outcome;
import dev.fanfare.api.Outcomes;
import dev.fanfare.api.RetryAfterException;
import dev.fanfare.api.TaskContext;
import dev.fanfare.proof.generate.Fault.Kind;
import dev.fanfare.runtime.plan.Call;
import dev.fanfare.runtime.plan.Invoker;
import dev.fanfare.runtime.plan.Yield;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A generated step's method: does what its script says, and yields what its arguments lead to.
 *
 * @param name the step's name
 * @param inputs how many arguments it takes, the context first
 * @param yields what it returns
 */
record ScriptedStep(String name, int inputs, Yield yields) implements Invoker<ScriptedBot> {

  @Override
  public @Nullable Object invoke(ScriptedBot bot, Call call) {
    TaskContext context = call.get(0);
    String task = context.taskId();
    long code = name.hashCode();
    for (int input = 1; input < inputs; input++) {
      code = Item.mix(code, code(call.get(input)));
    }
    StepScript script = bot.script(task);
    int refusals = bot.refusals().getOrDefault(task, 0);
    Optional<Fault> fault = script.fault(task, context.attempt(), refusals);
    Kind kind = fault.map(Fault::kind).orElse(Kind.SLOW);
    Duration takes = script.takes(task, context.attempt(), refusals);
    bot.stage().attempt(context, takes, kind == Kind.STUBBORN);
    String place = task + " attempt " + context.attempt();
    return switch (kind) {
      case THROW -> throw new IllegalStateException("thrown by " + place);
      case ABORT -> throw new UnsupportedOperationException("aborted by " + place);
      case OUT_OF_MEMORY -> throw new OutOfMemoryError("memory of " + place);
      case STACK_OVERFLOW -> throw new StackOverflowError("stack of " + place);
      case RETRY_AFTER -> {
        bot.refusals().merge(task, 1, Integer::sum);
        throw new RetryAfterException(fault.orElseThrow().time());
      }
      case NULL -> yields == Yield.NOTHING ? null : nothing();
      case SOFT -> soft(place);
      case HALFWAY -> halfway(code, place);
      case SLOW, HANG, STUBBORN -> result(code, script.most());
    };
  }

  private static @Nullable Object nothing() {
    return null;
  }

  private Object soft(String place) {
    if (yields == Yield.OUTCOME) {
      return Outcome.failed("soft failure of " + place);
    }
    throw new IllegalStateException("thrown by " + place);
  }

  private Object halfway(long code, String place) {
    List<@Nullable Object> broken = new ArrayList<>();
    broken.add(new Item(code));
    broken.add(null);
    return switch (yields) {
      case ITERABLE -> broken;
      case ARRAY -> new Item[] {new Item(code), null};
      case ITERATOR -> iteratorThatThrows(code, place);
      case STREAM ->
          IntStream.range(0, 3)
              .mapToObj(
                  i -> {
                    if (i == 2) {
                      throw new IllegalStateException("half-way in " + place);
                    }
                    return new Item(code);
                  });
      default -> throw new IllegalStateException("thrown by " + place);
    };
  }

  private static Iterator<Item> iteratorThatThrows(long code, String place) {
    return new Iterator<>() {
      private int given;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Item next() {
        if (given++ == 2) {
          throw new IllegalStateException("half-way in " + place);
        }
        return new Item(code);
      }
    };
  }

  private @Nullable Object result(long code, int most) {
    int size = (int) Math.floorMod(code >> 24, most + 1L);
    List<Item> items = IntStream.range(0, size).mapToObj(i -> new Item(Item.mix(code, i))).toList();
    return switch (yields) {
      case NOTHING -> null;
      case VALUE, NULLABLE -> new Item(code);
      case OPTIONAL -> items.stream().findFirst();
      case OUTCOME -> Outcome.of(new Item(code));
      case ITERABLE -> items;
      case ITERATOR -> items.iterator();
      case STREAM -> items.stream();
      case ARRAY -> items.toArray(Item[]::new);
    };
  }

  private static long code(@Nullable Object argument) {
    if (argument instanceof Item item) {
      return item.code();
    }
    if (argument instanceof Iterable<?> several) {
      long code = several instanceof Outcomes ? 2 : 1;
      for (Object one : several) {
        code = Item.mix(code, code(one));
      }
      return code;
    }
    if (argument instanceof Outcome.Success<?> success) {
      return Item.mix(3, code(success.result()));
    }
    if (argument instanceof Outcome.Failure<?> failure) {
      return Item.mix(failure.state().name().hashCode(), failure.taskId().hashCode());
    }
    if (argument instanceof Enum<?> constant) {
      return constant.name().hashCode();
    }
    return argument == null ? 4 : argument.hashCode();
  }
}
