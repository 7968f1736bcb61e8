package dev.fanfare.store.journal;

import dev.fanfare.codec.ValueCodec;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.runtime.spi.Journal;
import dev.fanfare.runtime.spi.Recovery;
import dev.fanfare.runtime.spi.ReuseRequest;
import dev.fanfare.runtime.spi.RunStore.RecordedStart;
import dev.fanfare.store.record.StoreException;
import dev.fanfare.store.record.StoreException.Problem;
import dev.fanfare.store.run.RunCatalog;
import dev.fanfare.store.run.RunRow;
import dev.fanfare.store.run.RunWriter;
import dev.fanfare.text.NearMiss;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the journals of new and of resumed runs. Thread-safe. */
public final class RecordedRuns {

  private static final String STEP = "step:";
  private static final String TASK = "task:";
  private static final String ALL = "all";

  private final RunCatalog catalog;
  private final Supplier<ValueCodec> codec;
  private final RecordingOptions options;

  /**
   * Creates the maker.
   *
   * @param codec encodes values; asked for when the first run begins
   */
  public RecordedRuns(RunCatalog catalog, Supplier<ValueCodec> codec, RecordingOptions options) {
    this.catalog = catalog;
    this.codec = codec;
    this.options = options;
  }

  /** Prepares the journal of a new run. */
  public Journal record(Plan<?> plan, ReuseRequest request) {
    check(plan, request);
    List<RunRow> sources = others(plan, request);
    String reuse = sources.isEmpty() ? null : sources.get(0).id();
    return new StoreJournal(catalog, codec, options, recovery(sources, request), null, reuse);
  }

  /** Reads what a recorded run was started with. */
  public RecordedStart find(Plan<?> plan, String runId) {
    RunRow run = ofBot(plan, runId);
    return new RecordedStart(
        run.id(),
        run.seed(),
        Instant.parse(run.clock()),
        ParamTexts.read(plan, run.params(), codec.get()));
  }

  /** Takes over a recorded run. */
  public Journal takeOver(Plan<?> plan, String runId, ReuseRequest request) {
    check(plan, request);
    List<RunRow> sources = new ArrayList<>();
    sources.add(ofBot(plan, runId));
    sources.addAll(others(plan, request));
    RunWriter writer = catalog.takeOver(runId, options.patience(), failure -> {});
    return new StoreJournal(catalog, codec, options, recovery(sources, request), writer, null);
  }

  private List<RunRow> others(Plan<?> plan, ReuseRequest request) {
    return request.from().map(id -> List.of(ofBot(plan, id))).orElse(List.of());
  }

  private RunRow ofBot(Plan<?> plan, String runId) {
    RunRow run = runId.equals(RunCatalog.LAST) ? catalog.last(plan.name()) : catalog.get(runId);
    if (!run.bot().equals(plan.name())) {
      throw new StoreException(
          Problem.MISSING,
          "run %s is of bot '%s', and not of '%s'".formatted(run.id(), run.bot(), plan.name()));
    }
    return run;
  }

  private Recovery recovery(List<RunRow> sources, ReuseRequest request) {
    Recovery all = new StoredRunRecovery(catalog, codec, sources);
    return request.rerun().isEmpty() && request.trust().isEmpty()
        ? all
        : new SelectiveRecovery(all, catalog, sources, request);
  }

  private static void check(Plan<?> plan, ReuseRequest request) {
    List<String> steps = plan.steps().stream().map(StepPlan::name).toList();
    request.trust().forEach(step -> checkStep(plan, step, steps));
    for (String selector : request.rerun()) {
      if (selector.startsWith(STEP)) {
        checkStep(plan, selector.substring(STEP.length()), steps);
      } else if (selector.startsWith(TASK)) {
        String id = selector.substring(TASK.length());
        int bracket = id.indexOf('[');
        checkStep(plan, bracket < 0 ? id : id.substring(0, bracket), steps);
      } else if (!selector.equals(ALL)) {
        throw new FanfareException(
            "'%s' selects nothing to call again: write step:NAME, task:ID or all"
                .formatted(selector));
      }
    }
  }

  private static void checkStep(Plan<?> plan, String name, List<String> steps) {
    if (!steps.contains(name)) {
      throw new FanfareException(
          "'%s' has no step '%s'; its steps are %s%s"
              .formatted(
                  plan.name(),
                  name,
                  String.join(", ", steps),
                  NearMiss.of(name, steps)
                      .map(near -> "; did you mean '" + near + "'?")
                      .orElse("")));
    }
  }

  /** Returns whether a task is called even if its success is recorded. */
  static boolean isRerun(Set<String> selectors, String step, String taskId) {
    return selectors.contains(ALL)
        || selectors.contains(STEP + step)
        || selectors.contains(TASK + taskId);
  }
}
