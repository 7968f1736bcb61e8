package dev.fanfare.codec.bytecode;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.ReusePlan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.StepCode;
import dev.fanfare.runtime.spi.ValueDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the code that steps reach: the step's method and constructor of the bot, all methods of the
 * same jar or directory that they call, every override there, lambdas, initialisers and the shapes
 * of classes. Two compilations of the same source have equal digests, whatever their line numbers
 * and whatever stands beside the code that is reached.
 *
 * <p>Thread-safe. Keeps the class files of a code source in memory: to be dropped with the run.
 */
public final class StepCodeReader {

  private final Map<String, CodeSource> sources = new HashMap<>();

  /** Creates a reader that has read nothing yet. */
  public StepCodeReader() {}

  /**
   * Reads the code of a step; for one with a version, its signature only.
   *
   * @throws FanfareException if the step is not made by generated code, or its class files cannot
   *     be read; the message says what to do
   */
  public synchronized StepCode read(Plan<?> plan, StepPlan<?> step) {
    Class<?> host = InvokerHost.of(step);
    CodeSource source = CodeSource.of(host, sources);
    MethodKey invoker = InvokerHost.method(source, host, step);
    MethodKey method = InvokerHost.target(source, invoker, plan.botClass());
    String signature = source.signature(method);
    ReusePlan reuse = step.reuse();
    String version = reuse.version();
    if (version != null) {
      return StepCode.ofVersion(signature, version);
    }
    Map<String, byte[]> members = new ReachedCode(source).from(invoker, plan.botClass());
    TreeMap<String, Long> beginnings = new TreeMap<>();
    members.forEach((name, digest) -> beginnings.put(name, CodeHashes.beginning(digest)));
    return new StepCode(signature, ValueDigest.ofBytes(CodeHashes.all(members)), beginnings);
  }
}
