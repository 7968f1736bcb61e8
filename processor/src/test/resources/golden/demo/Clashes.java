package demo;

import dev.fanfare.api.Bot;
import dev.fanfare.api.Phase;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;

/** Names that generated code uses too. */
@Bot
class Clashes {

  record Plan(int value) {}

  record List(Plan plan) {}

  record Input(List list) {}

  record String(Input input) {}

  @Phase(order = 1)
  Plan main() {
    return new Plan(1);
  }

  @Phase(order = 2)
  List plans(Plan bot) {
    return new List(bot);
  }

  @Phase(order = 3)
  Input create(List call, TaskContext bot) {
    return new Input(call);
  }

  @Phase(order = 4)
  String plan(Input element) {
    return new String(element);
  }

  @Phase(order = 5)
  @Task(name = "again")
  void plan(String params) {}

  @Task
  void planStep() {}
}
