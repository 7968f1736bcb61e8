package dev.fanfare.store.journal;

import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.spi.RecordedSuccess;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.runtime.spi.ReuseRequest;
import dev.fanfare.runtime.spi.StepCode;
import dev.fanfare.store.run.RunCatalog;
import dev.fanfare.store.run.RunRow;
import dev.fanfare.store.run.StepRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recovery that finds nothing for what is to be called again, and takes the recorded code of
 * trusted steps for theirs, so that their keys are those that were recorded.
 */
final class SelectiveRecovery implements Recovery {

  private final Recovery all;
  private final RunCatalog catalog;
  private final List<RunRow> sources;
  private final ReuseRequest request;

  SelectiveRecovery(Recovery all, RunCatalog catalog, List<RunRow> sources, ReuseRequest request) {
    this.all = all;
    this.catalog = catalog;
    this.sources = List.copyOf(sources);
    this.request = request;
  }

  @Override
  public StepCode code(Plan<?> plan, StepPlan<?> step) {
    if (request.trust().contains(step.name())) {
      Optional<StepCode> recorded =
          sources.stream()
              .flatMap(source -> catalog.steps(source.id()).stream())
              .filter(row -> row.name().equals(step.name()))
              .map(StepRow::code)
              .flatMap(code -> StepCodes.read(code).stream())
              .findFirst();
      if (recorded.isPresent()) {
        return recorded.get();
      }
    }
    return all.code(plan, step);
  }

  @Override
  public byte[] salt() {
    return all.salt();
  }

  @Override
  public List<@Nullable RecordedSuccess> find(Request asked) {
    List<@Nullable RecordedSuccess> found = all.find(asked);
    String step = asked.step().name();
    // A task is selected by the id that it had: the key finds it there whatever it is now.
    found.replaceAll(
        success ->
            success != null && RecordedRuns.isRerun(request.rerun(), step, success.taskId())
                ? null
                : success);
    return found;
  }
}
