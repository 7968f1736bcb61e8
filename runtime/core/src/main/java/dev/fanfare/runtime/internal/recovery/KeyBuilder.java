package dev.fanfare.runtime.internal.recovery;

import dev.fanfare.runtime.internal.digest.CanonicalDigest;
import dev.fanfare.runtime.internal.spec.RunSpec;
import dev.fanfare.runtime.internal.table.StepTable;
import dev.fanfare.runtime.internal.table.TaskArgument;
import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.plan.TypeRef;
import dev.fanfare.runtime.result.SecretMask;
import dev.fanfare.runtime.spi.StepCode;
import dev.fanfare.runtime.spi.StepKeys;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the content keys of a step's tasks. A key is the SHA-256 of one digest of 32 bytes for
 * each component: the bot's and the step's name, the signature of the step's method, its code, the
 * constructor's parameters, then each parameter of the method in order.
 */
final class KeyBuilder {

  private static final String FORMAT = "fanfare-key-1";

  private final RunSpec spec;
  private final InputDigests inputs;
  private final boolean ofInputs;

  private KeyBuilder(RunSpec spec, InputDigests inputs, boolean ofInputs) {
    this.spec = spec;
    this.inputs = inputs;
    this.ofInputs = ofInputs;
  }

  /** Returns the builder of whole keys; the salt hides secrets. */
  static KeyBuilder of(RunSpec spec, byte[] salt) {
    return new KeyBuilder(spec, new InputDigests(salt), false);
  }

  /**
   * Returns the builder of keys without code, without secrets, which differ from one machine to the
   * next, and without contexts.
   */
  static KeyBuilder ofInputs(RunSpec spec) {
    // No secret is digested.
    return new KeyBuilder(spec, new InputDigests(new byte[1]), true);
  }

  /** Builds the keys without code; the signature in them is what the step yields. */
  StepKeys buildOfInputs(StepTable table) {
    StepPlan<?> step = table.plan();
    String signature = step.yields() + " " + step.element().map(TypeRef::toString).orElse("");
    return build(table, StepCode.ofVersion(signature, ""), null);
  }

  /**
   * Builds the keys.
   *
   * @param table the tasks
   * @param code the code of the step; null if it is not known
   * @param obstacle why no task can be reused; null if nothing speaks against it
   */
  StepKeys build(StepTable table, @Nullable StepCode code, @Nullable String obstacle) {
    StepPlan<?> step = table.plan();
    List<String> components = components(step);
    int size = table.size();
    int whyLength = components.size() * StepKeys.WHY_BYTES;
    byte[] keys = new byte[Math.multiplyExact(size, StepKeys.KEY_BYTES)];
    byte[] why = new byte[Math.multiplyExact(size, whyLength)];
    @Nullable String[] obstacles = new String[size];
    if (obstacle != null || code == null) {
      Arrays.fill(obstacles, obstacle == null ? "its code is not known" : obstacle);
      return new StepKeys(components, keys, why, new int[size], obstacles);
    }
    byte[][] fixed = fixed(step, code);
    String before = inputs.takeObstacle();
    MessageDigest digest = CanonicalDigest.sha256Digest();
    for (int task = 0; task < size; task++) {
      int at = task * whyLength;
      for (byte[] component : fixed) {
        digest.update(component);
        System.arraycopy(component, 0, why, at, StepKeys.WHY_BYTES);
        at += StepKeys.WHY_BYTES;
      }
      if (!table.hasEnded(task)) {
        for (int index = 0; index < step.inputs().size(); index++) {
          if (ofInputs && step.inputs().get(index) instanceof Input.Context) {
            continue;
          }
          byte[] component = argument(table, index, task);
          digest.update(component);
          System.arraycopy(component, 0, why, at, StepKeys.WHY_BYTES);
          at += StepKeys.WHY_BYTES;
        }
      }
      System.arraycopy(digest.digest(), 0, keys, task * StepKeys.KEY_BYTES, StepKeys.KEY_BYTES);
      String found = inputs.takeObstacle();
      obstacles[task] = before == null ? found : before;
    }
    boolean free = Arrays.stream(obstacles).allMatch(text -> text == null);
    return new StepKeys(components, keys, why, KeyNumbers.of(keys, size), free ? null : obstacles);
  }

  private List<String> components(StepPlan<?> step) {
    List<String> all = StepKeys.componentsOf(step);
    return ofInputs ? all.stream().filter(name -> !name.equals(StepKeys.CONTEXT)).toList() : all;
  }

  private byte[][] fixed(StepPlan<?> step, StepCode code) {
    return new byte[][] {
      inputs.value(List.of(FORMAT, spec.plan().name(), step.name())),
      inputs.value(code.signature()),
      code.digest().bytes(),
      constructor()
    };
  }

  /** The parameters of the bot's constructor; of an instance that was handed in, its class. */
  private byte[] constructor() {
    List<byte[]> parts = new ArrayList<>();
    parts.add(inputs.value(spec.bot().getClass().getName()));
    for (String name : spec.constructorParams()) {
      parts.add(inputs.value(name));
      parts.add(param(name));
    }
    return inputs.joined(parts);
  }

  private byte[] argument(StepTable table, int index, int task) {
    TaskArgument argument = table.inputs().arguments().get(index);
    return table.plan().inputs().get(index) instanceof Input.Param param
        ? param(param.name())
        : argument.digest(task, inputs);
  }

  private byte[] param(String name) {
    Object value = spec.params().values().get(name);
    for (ParamPlan plan : spec.plan().params()) {
      if (plan.name().equals(name) && plan.secret()) {
        return ofInputs ? inputs.constant(name, SecretMask.MASK) : inputs.secret(value);
      }
    }
    return inputs.constant(name, value);
  }
}
