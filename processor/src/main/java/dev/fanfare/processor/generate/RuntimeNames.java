package dev.fanfare.processor.generate;

import com.palantir.javapoet.ClassName;

/** The runtime's types that generated code names. The processor does not depend on them. */
final class RuntimeNames {

  static final ClassName FANFARE = facade("Fanfare");

  static final ClassName ACCESSOR = plan("Accessor");
  static final ClassName BACKOFF_PLAN = plan("BackoffPlan");
  static final ClassName BUDGET_PLAN = plan("BudgetPlan");
  static final ClassName CALL = plan("Call");
  static final ClassName DEPENDENCY_PLAN = plan("DependencyPlan");
  static final ClassName ESTIMATE_PLAN = plan("EstimatePlan");
  static final ClassName EXPECTED_CALLS = plan("ExpectedCalls");
  static final ClassName FUNCTION_PLAN = plan("FunctionPlan");
  static final ClassName HOOK_PLAN = plan("HookPlan");
  static final ClassName INPUT = plan("Input");
  static final ClassName LIMIT_PLAN = plan("LimitPlan");
  static final ClassName ORCHESTRATOR = plan("Orchestrator");
  static final ClassName PARAMS = plan("Params");
  static final ClassName PARAM_PLAN = plan("ParamPlan");
  static final ClassName PLAN = plan("Plan");
  static final ClassName REUSE_PLAN = plan("ReusePlan");
  static final ClassName SCHEDULE_PLAN = plan("SchedulePlan");
  static final ClassName SOURCE = plan("Source");
  static final ClassName SPENDING_PLAN = plan("SpendingPlan");
  static final ClassName STEP_PLAN = plan("StepPlan");
  static final ClassName TYPE_REF = plan("TypeRef");
  static final ClassName YIELD = plan("Yield");

  private RuntimeNames() {}

  private static ClassName facade(String name) {
    return ClassName.get("dev.fanfare.runtime", name);
  }

  private static ClassName plan(String name) {
    return ClassName.get("dev.fanfare.runtime.plan", name);
  }
}
