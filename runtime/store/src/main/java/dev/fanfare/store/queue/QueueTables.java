package dev.fanfare.store.queue;

import dev.fanfare.store.db.Schema;
import java.util.List;

/** The tables of queues. */
final class QueueTables {

  static final Schema SCHEMA =
      new Schema(
          "queue",
          List.of(
              List.of(
                  """
                  create table ff_job (
                    id {id}, queue text not null, name text not null, sig text not null,
                    args text not null, priority {int} not null, rank {int} not null,
                    state {int} not null, due {int} not null, waiting {int} not null,
                    retries {int} not null, backoff {int} not null, timeout {int} not null,
                    attempts {int} not null default 0, tries {int} not null default 0,
                    crashes {int} not null default 0, refusals {int} not null default 0,
                    token {int} not null default 0, worker {int}, holder text not null default '',
                    claimed {int} not null default 0, ended {int} not null default 0,
                    created {int} not null, cancel {int} not null default 0,
                    dedupe text, batch text, label text, value text, failure text
                  ){strict}\
                  """,
                  "create index ff_job_ready on ff_job (queue, priority, rank, id) where state = 2",
                  "create index ff_job_due on ff_job (due) where state = 1",
                  "create index ff_job_worker on ff_job (worker) where state = 3",
                  "create unique index ff_job_dedupe on ff_job (queue, dedupe)"
                      + " where dedupe is not null and state < 4",
                  "create index ff_job_state on ff_job (queue, state)",
                  "create index ff_job_batch on ff_job (batch) where batch is not null",
                  """
                  create table ff_edge (
                    parent {int} not null, child {int} not null, need {int} not null,
                    primary key (parent, child)
                  ){strict}\
                  """,
                  "create index ff_edge_child on ff_edge (child)",
                  """
                  create table ff_try (
                    job {int} not null, token {int} not null, holder text not null,
                    began {int} not null, ended {int} not null, outcome {int} not null,
                    failure text, primary key (job, token)
                  ){strict}\
                  """,
                  """
                  create table ff_queue (
                    queue text not null, k text not null, v text not null, primary key (queue, k)
                  ){strict}\
                  """)));

  private QueueTables() {}
}
