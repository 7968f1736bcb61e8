package dev.fanfare.store.run;

import dev.fanfare.store.db.Database;
import dev.fanfare.store.db.DatabaseKind;
import dev.fanfare.store.record.RecordedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Removes recorded runs that a retention does not keep, and then the values that none needs. */
final class RunRemoval {

  private static final int MOST = 1_000_000;

  private final Database database;
  private final Function<RunRow, RecordedState> states;
  private final long now;

  RunRemoval(Database database, Function<RunRow, RecordedState> states, long now) {
    this.database = database;
    this.states = states;
    this.now = now;
  }

  RemovedRuns remove(RunRetention retention) {
    List<String> removed = new ArrayList<>();
    Map<String, Integer> kept = new HashMap<>();
    for (RunRow run :
        database.read(transaction -> RunTable.list(transaction, RunFilter.last(MOST)))) {
      int younger = kept.merge(run.bot(), 1, Integer::sum) - 1;
      if (younger >= retention.always()
          && isOld(run, retention)
          && database.write(transaction -> RunTable.remove(transaction, run))) {
        removed.add(run.id());
      }
    }
    int values = database.write(TaskRows::removeUnused);
    if (database.kind() == DatabaseKind.SQLITE) {
      database.write(
          transaction -> {
            transaction.execute("pragma incremental_vacuum");
            return values;
          });
    }
    return new RemovedRuns(removed, values);
  }

  private boolean isOld(RunRow run, RunRetention retention) {
    Duration age = Duration.ofMillis(Math.max(0, now - run.start()));
    return switch (states.apply(run)) {
      case RUNNING -> false;
      case SUCCEEDED, CANCELLED -> age.compareTo(retention.ended()) > 0;
      case FAILED, TIMED_OUT, INTERRUPTED -> age.compareTo(retention.failed()) > 0;
    };
  }
}
