package dev.fanfare.server;

import dev.fanfare.queue.Claim;
import dev.fanfare.queue.Claimed;
import dev.fanfare.queue.QueuedState;
import dev.fanfare.queue.TaskId;
import dev.fanfare.queue.TaskQueue;
import dev.fanfare.queue.function.JsonArguments;
import dev.fanfare.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The queues, for workers in any language: {@code POST /api/v1/queues/NAME/claim}, {@code
 * heartbeat}, {@code complete}, {@code fail}, {@code retry-after}, {@code release} and {@code add};
 * {@code GET /api/v1/queues} and {@code /api/v1/queues/NAME} to look.
 */
final class QueueRoute implements HttpRoute {

  private static final String PATH = "/api/v1/queues";
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONGEST_LEASE = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Store store;
  private final RemoteClaims claims;

  QueueRoute(Store store, RemoteClaims claims) {
    this.store = store;
    this.claims = claims;
  }

  @Override
  public HttpAnswer answer(HttpRequest request) throws IOException {
    String rest = request.path().substring(PATH.length());
    String[] parts =
        rest.isEmpty() || rest.equals("/") ? new String[0] : rest.substring(1).split("/", -1);
    if (parts.length == 0) {
      return HttpAnswer.json(200, names());
    }
    TaskQueue queue = claims.queue(parts[0]);
    if (parts.length == 1) {
      return HttpAnswer.json(200, summary(queue));
    }
    if (parts.length > 2) {
      throw new RequestException(404, "there is nothing at this path");
    }
    if (!request.method().equals("POST")) {
      throw new RequestException(405, "'%s' is called with POST".formatted(parts[1]));
    }
    JsonNode input = request.json();
    return switch (parts[1]) {
      case "add" -> add(queue, input);
      case "claim" -> claim(queue, input);
      case "heartbeat" -> heartbeat(input);
      case "complete" -> complete(input);
      case "fail" -> fail(input);
      case "retry-after" -> retryAfter(input);
      case "release" -> release(input);
      default ->
          throw new RequestException(
              404,
              "a queue has add, claim, heartbeat, complete, fail, retry-after and release, and no"
                  + " such action");
    };
  }

  private ObjectNode names() {
    ObjectNode answer = HttpRequest.JSON.createObjectNode();
    ArrayNode names = answer.putArray("queues");
    TaskQueue.names(store).forEach(names::add);
    return answer;
  }

  private static ObjectNode summary(TaskQueue queue) {
    var summary = queue.summary();
    ObjectNode answer = HttpRequest.JSON.createObjectNode();
    answer.put("queue", queue.name());
    answer.put("total", summary.total());
    answer.put("open", summary.open());
    ObjectNode states = answer.putObject("states");
    for (QueuedState state : QueuedState.values()) {
      states.put(state.name().toLowerCase(java.util.Locale.ROOT), summary.count(state));
    }
    return answer;
  }

  private static HttpAnswer add(TaskQueue queue, JsonNode input) {
    JsonArguments fields =
        JsonArguments.of(
            "add",
            input,
            Set.of("function", "arguments", "priority", "retries", "delay", "dedupe", "parents"));
    var task = queue.task(fields.text("function"));
    JsonNode arguments = fields.get("arguments");
    if (arguments != null) {
      task.data((Object) arguments);
    }
    task.retries(fields.whole("retries", 0, 0, 1000));
    fields.duration("delay").ifPresent(task::delay);
    fields.optionalText("dedupe").ifPresent(task::dedupe);
    fields.wholes("parents").forEach(parent -> task.parent(new TaskId(parent)));
    ObjectNode answer = HttpRequest.JSON.createObjectNode();
    answer.put("id", task.add().number());
    return HttpAnswer.json(200, answer);
  }

  private HttpAnswer claim(TaskQueue queue, JsonNode input) {
    JsonArguments fields =
        JsonArguments.of("claim", input, Set.of("worker", "functions", "wait", "lease"));
    Duration wait = fields.duration("wait").orElse(Duration.ZERO);
    Duration lease = fields.duration("lease").orElse(LEASE);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      throw fields.wrong("wait", input.get("wait"), "at most 30 seconds");
    }
    if (lease.compareTo(Duration.ofSeconds(1)) < 0 || lease.compareTo(LONGEST_LEASE) > 0) {
      throw fields.wrong("lease", input.get("lease"), "1 second to 1 hour");
    }
    Set<String> functions = new HashSet<>(fields.texts("functions"));
    if (functions.isEmpty()) {
      throw fields.wrong("functions", input.get("functions"), "at least one function");
    }
    String worker = fields.optionalText("worker").orElse("http");
    try {
      Claim claim = queue.claim(worker, functions, wait);
      if (claim instanceof Claimed claimed) {
        claims.hold(claimed, lease);
        return HttpAnswer.json(200, claimed(claimed, lease));
      }
      return HttpAnswer.json(200, nothing(claim));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RequestException(499, "the server stops");
    }
  }

  private static ObjectNode claimed(Claimed claimed, Duration lease) {
    ObjectNode answer = HttpRequest.JSON.createObjectNode();
    answer.put("claimed", true);
    answer.put("id", claimed.id().number());
    answer.put("fence", claimed.fence());
    answer.put("function", claimed.function());
    answer.set("arguments", HttpRequest.JSON.readTree(claimed.arguments()));
    answer.put("attempt", claimed.attempt());
    answer.put("idempotency_key", claimed.idempotencyKey());
    answer.put("lease_seconds", lease.toMillis() / 1e3);
    return answer;
  }

  private static ObjectNode nothing(Claim claim) {
    ObjectNode answer = HttpRequest.JSON.createObjectNode();
    answer.put("claimed", false);
    answer.put("drained", claim instanceof Claim.Drained);
    if (claim instanceof Claim.Later later) {
      answer.put("next_at", later.at().toString());
    }
    return answer;
  }

  private HttpAnswer heartbeat(JsonNode input) {
    ClaimReference claim = ClaimReference.read("heartbeat", input, Set.of());
    Optional<Claimed> held = claims.renew(claim.id(), claim.fence());
    boolean wanted = held.isPresent() && held.get().isWanted();
    return HttpAnswer.json(200, HttpRequest.JSON.createObjectNode().put("wanted", wanted));
  }

  private HttpAnswer complete(JsonNode input) {
    ClaimReference claim = ClaimReference.read("complete", input, Set.of("result"));
    JsonNode result = input.get("result");
    return accepted(taken(claim).map(held -> held.complete(result)).orElse(false));
  }

  private HttpAnswer fail(JsonNode input) {
    ClaimReference claim = ClaimReference.read("fail", input, Set.of("reason", "final"));
    String reason = claim.fields().text("reason");
    boolean isFinal = claim.fields().flag("final");
    return accepted(
        taken(claim).map(held -> isFinal ? held.kill(reason) : held.fail(reason)).orElse(false));
  }

  private HttpAnswer retryAfter(JsonNode input) {
    ClaimReference claim = ClaimReference.read("retry-after", input, Set.of("wait", "reason"));
    Duration wait =
        claim.fields().duration("wait").orElseThrow(() -> claim.fields().missing("wait"));
    String reason = claim.fields().optionalText("reason").orElse("retry after " + wait);
    return accepted(taken(claim).map(held -> held.retryAfter(wait, reason)).orElse(false));
  }

  private HttpAnswer release(JsonNode input) {
    ClaimReference claim = ClaimReference.read("release", input, Set.of());
    return accepted(taken(claim).map(Claimed::release).orElse(false));
  }

  private Optional<Claimed> taken(ClaimReference claim) {
    return claims.take(claim.id(), claim.fence());
  }

  private static HttpAnswer accepted(boolean accepted) {
    ObjectNode answer = HttpRequest.JSON.createObjectNode().put("accepted", accepted);
    if (!accepted) {
      answer.put(
          "message", "the claim has been lost: another worker has the task, or it has ended");
    }
    return HttpAnswer.json(accepted ? 200 : 409, answer);
  }

  /** Returns the names of the actions, for the OpenAPI document. */
  static List<String> actions() {
    return List.of("add", "claim", "heartbeat", "complete", "fail", "retry-after", "release");
  }
}
