package dev.fanfare.store.run;

import dev.fanfare.store.db.Schema;
import java.util.List;

/**
 * The tables of recorded runs.
 *
 * <p>A step keeps its number in a run by its name, so that a resumed run with another plan does not
 * mix steps up. A task has a row for each incarnation of the run in which it ended; what an earlier
 * incarnation recorded is never written over, so a success is found by its key whatever moved to
 * its position since.
 */
public final class RunSchema {

  /** The tables. */
  public static final Schema SCHEMA =
      new Schema(
          "runs",
          List.of(
              List.of(
                  """
                  create table ff_run (id text primary key, bot text not null, state {int} not null,
                    token {int} not null, worker {int}, inc {int} not null, seed {int} not null,
                    clock text not null, start {int} not null, ended {int}, plan {blob},
                    params {blob}, app text not null, cancel {int} not null, cause text, reuse text,
                    digest text, counts text, tags text, crc {int} not null) {strict}\
                  """,
                  "create index ff_run_start on ff_run (start)",
                  """
                  create table ff_step (run text not null, step {int} not null, name text not null,
                    code {blob}, size {int} not null, primary key (run, step)) {strict}\
                  """,
                  """
                  create table ff_task (run text not null, step {int} not null, pos {int} not null,
                    inc {int} not null, id text not null, key {blob}, nth {int} not null,
                    state {int} not null, used {int} not null, attempts {int} not null, value {blob},
                    failure {blob}, why {blob}, began {int} not null, ran {int} not null,
                    queued {int} not null, rested {int} not null, worker {int} not null,
                    crc {int} not null, primary key (run, step, pos, inc)) {strict}\
                  """,
                  "create index ff_task_key on ff_task (key) where state = 1 and key is not null",
                  "create index ff_task_value on ff_task (value) where value is not null",
                  """
                  create table ff_value (digest {blob} primary key, form {int} not null,
                    size {int} not null, crc {int} not null, body {blob} not null,
                    seen {int} not null) {strict}\
                  """)));

  private RunSchema() {}
}
