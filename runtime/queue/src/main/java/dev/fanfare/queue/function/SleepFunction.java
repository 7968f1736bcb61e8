package dev.fanfare.queue.function;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The function {@code sleep}: waits, for trying a batch out. */
public final class SleepFunction implements QueueFunction {

  private static final Set<String> PARAMETERS = Set.of("seconds", "duration", "fail");

  /** Creates the function. */
  public SleepFunction() {}

  @Override
  public String name() {
    return "sleep";
  }

  @Override
  public String description() {
    return "Waits for a time and then succeeds, or fails if 'fail' is given. For trying a batch"
        + " out.";
  }

  @Override
  public JsonNode parameters() {
    return new ParameterSchema()
        .optional("seconds", "number", "How long to wait, in seconds, 0 or more. Default: 0.")
        .optional("duration", "string", "How long to wait, such as \"250ms\", instead of seconds.")
        .optional("fail", "string", "A reason to fail with after the wait.")
        .build();
  }

  @Override
  public void check(JsonNode arguments) {
    JsonArguments read = read(arguments);
    var unused = wait(read);
    read.optionalText("fail");
  }

  private JsonArguments read(JsonNode arguments) {
    return JsonArguments.of(name(), arguments, PARAMETERS);
  }

  private static Duration wait(JsonArguments arguments) {
    return arguments
        .duration("duration")
        .or(() -> arguments.duration("seconds"))
        .orElse(Duration.ZERO);
  }

  @Override
  public Object call(JsonNode arguments, FunctionContext context) throws Exception {
    JsonArguments read = read(arguments);
    Duration wait = wait(read);
    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
    if (read.has("fail")) {
      throw new IllegalStateException(read.text("fail"));
    }
    return Map.of("slept", wait.toMillis() / 1e3);
  }
}
