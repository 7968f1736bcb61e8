package dev.fanfare.app.verify;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.BotConfigurator;
import dev.fanfare.app.ConfiguredBot;
import dev.fanfare.app.Operation;
import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.verify.RunPerturbation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The operation that runs a bot under other conditions and compares what every task gave.
 *
 * <p>If the calling thread is interrupted, the run under way is ended and a {@link
 * FanfareException} is thrown; the thread stays interrupted.
 */
public record VerifyOperation() implements Operation<VerifyRequest, VerifyResult> {

  @Override
  public VerifyResult execute(VerifyRequest request, AppContext context) {
    List<RunPerturbation> perturbations = perturbations(request);
    List<ConfiguredBot<?>> bots = BotConfigurator.configure(request.bot(), context);
    if (bots.size() != 1) {
      throw new ConfigurationException("verify takes one bot at a time, not " + bots.size());
    }
    ConfiguredBot<?> bot = bots.get(0);
    bot.configuration().requireComplete(bot.plan());
    try (TempDirectory scratch = TempDirectory.create()) {
      return new RunVerification(bot.bot(), request, context, scratch.directory())
          .compare(perturbations);
    } catch (IOException e) {
      throw new FanfareException("cannot verify " + bot.bot().name() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FanfareException("the verification was interrupted", e);
    }
  }

  private static List<RunPerturbation> perturbations(VerifyRequest request) {
    request.jdk().ifPresent(VerifyOperation::requireJdk);
    List<RunPerturbation> all = RunPerturbation.all(request.jdk());
    Set<String> kinds = new LinkedHashSet<>();
    all.forEach(each -> kinds.add(each.kind()));
    for (String kind : request.kinds()) {
      if (!kinds.contains(kind)) {
        throw ConfigurationException.unknown(
            "there is nothing to vary as '" + kind + "'", kind, kinds);
      }
    }
    return all.stream()
        .filter(each -> request.kinds().isEmpty() || request.kinds().contains(each.kind()))
        .toList();
  }

  private static void requireJdk(Path home) {
    if (!Files.isRegularFile(home.resolve("bin").resolve("java"))) {
      throw new ConfigurationException("there is no JDK in " + home + ": it has no bin/java");
    }
  }
}
