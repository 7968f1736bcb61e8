package dev.fanfare.launcher.command;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.verify.RunPerturbation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs bots again and again under other conditions, and compares what comes of every task. */
record VerifyCommand(BotCatalogue bots, CommandContext surroundings, ParsedCommand invocation) {

  int execute() {
    BotConfigurator preparation = new BotConfigurator(bots, surroundings, invocation);
    List<RunPerturbation> perturbations = perturbations();
    int code = ExitCode.SUCCEEDED;
    for (LaunchableBot<?> bot : bots.named(invocation.operands())) {
      ConfiguredBot<?> prepared = preparation.of(bot);
      if (prepared.selected().isEmpty()) {
        return prepared.nothingSelected(surroundings.err());
      }
      prepared.configuration().requireComplete(prepared.selected().get());
      code = Math.max(code, verify(bot, perturbations));
    }
    return code;
  }

  private int verify(LaunchableBot<?> bot, List<RunPerturbation> perturbations) {
    try (TempDirectory scratch = TempDirectory.create()) {
      return new RunVerification(bot, surroundings, flags(), scratch.directory())
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
    return CommandFlags.PLAN.stream()
        .flatMap(flag -> invocation.values(flag).stream().map(value -> argument(flag, value)))
        .toList();
  }

  private static String argument(CommandFlag flag, String value) {
    if (flag.label() == null) {
      return flag.name();
    }
    String meant =
        flag.equals(CommandFlags.CONFIG) ? Path.of(value).toAbsolutePath().toString() : value;
    return flag.name() + "=" + meant;
  }

  private List<RunPerturbation> perturbations() {
    Optional<Path> jdk = invocation.value(CommandFlags.JDK).map(Path::of);
    jdk.ifPresent(VerifyCommand::requireJdk);
    List<RunPerturbation> all = RunPerturbation.all(jdk);
    Set<String> kinds = new LinkedHashSet<>();
    all.forEach(each -> kinds.add(each.kind()));
    List<String> chosen =
        invocation
            .value(CommandFlags.VARY)
            .map(list -> List.of(list.split(",")))
            .orElse(List.copyOf(kinds));
    for (String kind : chosen) {
      if (!kinds.contains(kind)) {
        throw ConfigurationException.unknown(
            CommandFlags.VARY.name() + ": '" + kind + "' is none of its values", kind, kinds);
      }
    }
    return all.stream().filter(each -> chosen.contains(each.kind())).toList();
  }

  private static void requireJdk(Path home) {
    if (!Files.isRegularFile(home.resolve("bin").resolve("java"))) {
      throw new ConfigurationException(
          CommandFlags.JDK.name() + ": there is no JDK in " + home + ", it has no bin/java");
    }
  }
}
