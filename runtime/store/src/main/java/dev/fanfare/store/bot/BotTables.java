package dev.fanfare.store.bot;

import dev.fanfare.store.db.Schema;
import java.util.List;

/** The tables of bots. A slot's state is 1 while it runs, 2 when that has ended, 3 if skipped. */
final class BotTables {

  static final Schema SCHEMA =
      new Schema(
          "bots",
          List.of(
              List.of(
                  """
                  create table ff_slot (bot text not null, slot {int} not null,
                    worker {int} not null, state {int} not null, run text, fired {int} not null,
                    ended {int}, primary key (bot, slot)) {strict}\
                  """,
                  "create index ff_slot_running on ff_slot (bot, worker) where state = 1",
                  """
                  create table ff_bot (bot text primary key, last_slot {int}, last_run {int},
                    cooldown {int}, runs {int} not null, failed {int} not null,
                    attempts {int} not null, errors {int} not null, millis {int} not null)
                    {strict}\
                  """)));

  private BotTables() {}
}
