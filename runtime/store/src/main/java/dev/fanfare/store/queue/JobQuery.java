package dev.fanfare.store.queue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selection of tasks, in the order of their ids.
 *
 * @param queue their queue, or null for all
 * @param states their states; empty for all
 * @param batch their batch, or null for all
 * @param after the id after which to begin, 0 for the first
 * @param most how many at most
 */
public record JobQuery(
    @Nullable String queue, Set<JobState> states, @Nullable String batch, long after, int most) {

  /** Copies the states. */
  public JobQuery {
    states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
  }

  String sql() {
    StringBuilder sql = new StringBuilder("select " + JobRow.COLUMNS + " from ff_job where id > ?");
    if (queue != null) {
      sql.append(" and queue = ?");
    }
    if (batch != null) {
      sql.append(" and batch = ?");
    }
    if (!states.isEmpty()) {
      // Numbers of an enum, in one order: the statement is prepared once.
      List<String> codes =
          states.stream().sorted().map(state -> Integer.toString(state.code())).toList();
      sql.append(" and state in (").append(String.join(", ", codes)).append(')');
    }
    return sql.append(" order by id limit ?").toString();
  }

  @Nullable Object[] values() {
    List<Object> values = new ArrayList<>();
    values.add(after);
    if (queue != null) {
      values.add(queue);
    }
    if (batch != null) {
      values.add(batch);
    }
    values.add(most);
    return values.toArray();
  }
}
