package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.api.TaskState;
import dev.fanfare.runtime.internal.digest.CanonicalDigest;
import dev.fanfare.runtime.internal.table.ContentDigests;
import dev.fanfare.runtime.internal.table.ElementList;
import dev.fanfare.runtime.internal.table.RecordedStep;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskRef;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FailureText;
import dev.fanfare.runtime.spi.ValueDigest;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Digests inputs, each element once. A path counts by its name and the content of its file. Notes
 * the first reason for which something cannot be digested. Not thread-safe.
 */
final class InputDigests implements ContentDigests<ElementList> {

  private final byte[] salt;
  private final PathContents paths = new PathContents();
  private final IdentityHashMap<ElementList, byte[][]> byElement = new IdentityHashMap<>();
  private final IdentityHashMap<ElementList, Map<Integer, String>> obstacles =
      new IdentityHashMap<>();
  private final Map<String, Noted> constants = new HashMap<>();
  private final IdentityHashMap<StepPlan<?>, Boolean> pathless = new IdentityHashMap<>();
  private final byte[] nothing = CanonicalDigest.of(null).sha256();
  private @Nullable String obstacle;

  @SuppressWarnings("ArrayRecordComponent") // private, and never compared
  private record Noted(byte[] digest, @Nullable String obstacle) {}

  InputDigests(byte[] salt) {
    this.salt = salt.clone();
  }

  /** Returns why something since the last call could not be digested; null if all could. */
  @Nullable String takeObstacle() {
    String found = obstacle;
    obstacle = null;
    return found;
  }

  private void note(String why) {
    if (obstacle == null) {
      obstacle = why;
    }
  }

  @Override
  public byte[] nothing() {
    return nothing;
  }

  @Override
  public byte[] value(@Nullable Object value) {
    CanonicalDigest digest = CanonicalDigest.of(value);
    if (digest.opaque() != null) {
      note("it takes a " + digest.opaque() + ", whose content cannot be compared");
    }
    return digest.paths().isEmpty()
        ? digest.sha256()
        : joined(List.of(digest.sha256(), paths.digest(digest.paths(), this::note)));
  }

  /** The digest of a value that is the same for all tasks, by its name. */
  byte[] constant(String name, @Nullable Object value) {
    Noted known = constants.get(name);
    if (known == null) {
      String before = takeObstacle();
      byte[] digest = value(value);
      known = new Noted(digest, takeObstacle());
      constants.put(name, known);
      obstacle = before;
    }
    if (known.obstacle != null) {
      note(known.obstacle);
    }
    return known.digest;
  }

  /** The digest of a secret, by which the secret cannot be guessed without the salt. */
  byte[] secret(@Nullable Object value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return mac.doFinal(value(value));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JVM has HmacSHA256", e);
    }
  }

  @Override
  public byte[] element(ElementList elements, int element) {
    byte[][] known = byElement.computeIfAbsent(elements, list -> new byte[list.size()][]);
    byte[] digest = known[element];
    if (digest == null) {
      String before = takeObstacle();
      digest = fresh(elements, element);
      known[element] = digest;
      if (obstacle != null) {
        obstacles.computeIfAbsent(elements, list -> new HashMap<>()).put(element, obstacle);
      }
      obstacle = before;
    }
    String why = obstacles.getOrDefault(elements, Map.of()).get(element);
    if (why != null) {
      note(why);
    }
    return digest;
  }

  private byte[] fresh(ElementList elements, int element) {
    StepTable table = elements.table(element);
    RecordedStep recorded = table.recorded();
    ValueDigest known =
        recorded != null && isOne(table.plan()) && isPathless(table.plan())
            ? recorded.digest(elements.task(element))
            : null;
    if (known == null || known.opaque().isPresent()) {
      return value(elements.value(element));
    }
    return known.bytes();
  }

  private static boolean isOne(StepPlan<?> step) {
    return switch (step.yields()) {
      case VALUE, NULLABLE, OPTIONAL, OUTCOME -> true;
      case NOTHING, ITERABLE, ITERATOR, STREAM, ARRAY -> false;
    };
  }

  private boolean isPathless(StepPlan<?> step) {
    return pathless.computeIfAbsent(
        step, plan -> plan.element().isPresent() && !PathTypes.mayHold(plan.element().get()));
  }

  @Override
  public byte[] list(ElementList elements, int size, IntUnaryOperator places, boolean failures) {
    MessageDigest digest = CanonicalDigest.sha256Digest();
    for (int index = 0; index < size; index++) {
      int place = places.applyAsInt(index);
      if (!elements.hole(place)) {
        digest.update((byte) 1);
        digest.update(element(elements, place));
      } else if (failures) {
        digest.update((byte) 0);
        digest.update(failure(elements.ref(place)));
      }
    }
    return digest.digest();
  }

  /** Returns the digest of the failure of a task that yielded nothing, as later steps see it. */
  private byte[] failure(TaskRef task) {
    TaskState state = task.table().stateOf(task.task());
    Throwable thrown = task.table().failure(task.task());
    return value(
        List.of(
            state == null ? TaskState.CANCELLED : state,
            task.id(),
            thrown == null ? "" : thrown.getClass().getName(),
            thrown == null ? "" : FailureText.reason(thrown)));
  }

  byte[] joined(List<byte[]> parts) {
    MessageDigest digest = CanonicalDigest.sha256Digest();
    parts.forEach(digest::update);
    return digest.digest();
  }
}
