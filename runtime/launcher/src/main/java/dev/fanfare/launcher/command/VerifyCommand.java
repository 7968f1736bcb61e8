package dev.fanfare.launcher.command;

import dev.fanfare.launcher.config.ConfigurationException;
import dev.fanfare.launcher.verify.Perturbation;
import dev.fanfare.runtime.result.FanfareException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs bots again and again under other conditions, and compares what comes of every task. */
record VerifyCommand(Bots bots, Surroundings surroundings, Invocation invocation) {

  int execute() {
    Preparation preparation = new Preparation(bots, surroundings, invocation);
    List<Perturbation> perturbations = perturbations();
    int code = ExitCode.SUCCEEDED;
    for (Launchable<?> bot : bots.named(invocation.operands())) {
      Prepared<?> prepared = preparation.of(bot);
      if (prepared.selected().isEmpty()) {
        return prepared.nothingSelected(surroundings.err());
      }
      prepared.configuration().requireComplete(prepared.selected().get());
      code = Math.max(code, verify(bot, perturbations));
    }
    return code;
  }

  private int verify(Launchable<?> bot, List<Perturbation> perturbations) {
    try (Scratch scratch = Scratch.create()) {
      return new Verification(bot, surroundings, flags(), scratch.directory())
          .compare(perturbations);
    } catch (FanfareException e) {
      surroundings.err().println(e.getMessage());
      return ExitCode.FAILED;
    } catch (IOException e) {
      throw new FanfareException("cannot verify " + bot.name() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }

  /** The flags that the other JVMs get; files are named so that they are found from anywhere. */
  private List<String> flags() {
    return Flags.PLAN.stream()
        .flatMap(flag -> invocation.values(flag).stream().map(value -> argument(flag, value)))
        .toList();
  }

  private static String argument(Flag flag, String value) {
    if (flag.label() == null) {
      return flag.name();
    }
    String meant = flag.equals(Flags.CONFIG) ? Path.of(value).toAbsolutePath().toString() : value;
    return flag.name() + "=" + meant;
  }

  private List<Perturbation> perturbations() {
    Optional<Path> jdk = invocation.value(Flags.JDK).map(Path::of);
    jdk.ifPresent(VerifyCommand::requireJdk);
    List<Perturbation> all = Perturbation.all(jdk);
    Set<String> kinds = new LinkedHashSet<>();
    all.forEach(each -> kinds.add(each.kind()));
    List<String> chosen =
        invocation
            .value(Flags.VARY)
            .map(list -> List.of(list.split(",")))
            .orElse(List.copyOf(kinds));
    for (String kind : chosen) {
      if (!kinds.contains(kind)) {
        throw ConfigurationException.unknown(
            Flags.VARY.name() + ": '" + kind + "' is none of its values", kind, kinds);
      }
    }
    return all.stream().filter(each -> chosen.contains(each.kind())).toList();
  }

  private static void requireJdk(Path home) {
    if (!Files.isRegularFile(home.resolve("bin").resolve("java"))) {
      throw new ConfigurationException(
          Flags.JDK.name() + ": there is no JDK in " + home + ", it has no bin/java");
    }
  }
}
