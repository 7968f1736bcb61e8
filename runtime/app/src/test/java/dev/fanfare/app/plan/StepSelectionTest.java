package dev.fanfare.app.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fanfare.config.ConfigurationException;
import dev.fanfare.config.fixture.Plans;
import dev.fanfare.runtime.plan.ParamPlan;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.plan.StepPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepSelectionTest {

  @Test
  void onlyKeepsWhatFeedsTheSelected() {
    assertEquals(List.of("questions", "answer", "score"), only("phase:scoring"));
    assertEquals(List.of("questions", "answer"), only("tag:slow"));
    assertEquals(List.of("questions"), only("step:questions"));
  }

  @Test
  void excludeLeavesOutWhatTheyFeed() {
    assertEquals(List.of("questions", "answer"), exclude("step:score"));
    assertEquals(List.of("questions"), exclude("tag:slow"));
    assertEquals(List.of(), exclude("step:questions"));
  }

  @Test
  void excludeWinsOverOnly() {
    assertEquals(List.of("questions"), steps(List.of("step:score"), List.of("step:answer")));
  }

  @Test
  void parametersThatNothingReadsAreLeftOut() {
    Plan<?> plan =
        new StepSelection(List.of("step:score"), List.of())
            .of(Plans.review(), List.of())
            .orElseThrow();
    assertEquals(List.of("bank"), plan.params().stream().map(ParamPlan::name).toList());
  }

  @Test
  void saysWhichSelectorNamesNothing() {
    refuses("step:anwser", "license-review has no step 'anwser'; did you mean 'answer'?");
    refuses("tag:fast", "license-review has no tag 'fast'; there are: slow");
    refuses(
        "stepp:score",
        "'stepp:score' is not phase:NAME, step:NAME or tag:NAME; did you mean 'step:score'?");
    refuses("score", "'score' is not phase:NAME, step:NAME or tag:NAME");
  }

  private static void refuses(String selector, String message) {
    assertEquals(
        message, assertThrows(ConfigurationException.class, () -> only(selector)).getMessage());
  }

  private static List<String> only(String selector) {
    return steps(List.of(selector), List.of());
  }

  private static List<String> exclude(String selector) {
    return steps(List.of(), List.of(selector));
  }

  private static List<String> steps(List<String> only, List<String> exclude) {
    return new StepSelection(only, exclude)
        .of(Plans.review(), List.of())
        .map(plan -> plan.steps().stream().map(StepPlan::name).toList())
        .orElse(List.of());
  }
}
