package dev.fanfare.proof.model;

import dev.fanfare.runtime.plan.Input;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All calls of a step, planned from what the steps before have left. */
final class Expansion {

  private final Streams streams;

  Expansion(Streams streams) {
    this.streams = streams;
  }

  List<PlannedCall> of(StepPlan<?> step) {
    boolean absent =
        step.inputs().stream()
            .anyMatch(
                input ->
                    input instanceof Input.Single single
                        && new SingleValue(streams, single).absent());
    if (absent) {
      return List.of();
    }
    if (step.inputs().stream().anyMatch(Input.Group.class::isInstance)) {
      return grouped(step);
    }
    return joined(step);
  }

  private List<PlannedCall> joined(StepPlan<?> step) {
    List<Tuple> tuples = new Join(streams).of(step.inputs());
    List<PlannedCall> calls = new ArrayList<>();
    for (int i = 0; i < tuples.size(); i++) {
      CallBuilder call = new CallBuilder(streams);
      for (int input = 0; input < step.inputs().size(); input++) {
        if (!call.addShared(step.inputs().get(input))) {
          call.addElement(tuples.get(i).elements().get(input));
        }
      }
      String id = step.calledOnce() ? step.name() : step.name() + "[" + i + "]";
      calls.add(call.build(id, tuples.get(i).ancestors()));
    }
    return calls;
  }

  private List<PlannedCall> grouped(StepPlan<?> step) {
    Groups groups = Groups.of(streams, step.inputs());
    KeyText text = new KeyText();
    List<PlannedCall> calls = new ArrayList<>();
    for (List<Object> key : groups.keys()) {
      CallBuilder call = new CallBuilder(streams);
      for (Input input : step.inputs()) {
        if (input instanceof Input.Group group) {
          call.addGroup(groups.members(group, key), group);
        } else if (input instanceof Input.KeyPart part) {
          call.addPlain(key.get(part.index()));
        } else {
          call.addShared(input);
        }
      }
      calls.add(call.build(step.name() + "[" + text.of(key) + "]", Map.of()));
    }
    return calls;
  }
}
