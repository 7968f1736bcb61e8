package dev.fanfare.processor.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic.Kind;

/** Every kind of thing that the processor says, in words. */
public enum DiagnosticCode {
  /** An abstract class or an interface is marked as a bot. */
  ABSTRACT_BOT,
  /** Two steps of the same phase yield what a parameter takes. */
  AMBIGUOUS_INPUT,
  /** Several constructors could be the one. */
  AMBIGUOUS_CONSTRUCTOR,
  /** A class is a bot, and so is one of its methods. */
  BOT_INSIDE_BOT,
  /** A file cannot be written. */
  CANNOT_WRITE,
  /** One name, two parameters. */
  CONFLICTING_PARAM,
  /** One method, two roles; or one parameter, two origins. */
  CONFLICTING_ROLES,
  /** A cron expression that is well formed and names no date that ever comes. */
  CRON_NEVER_FIRES,
  /** Steps that need one another. */
  CYCLIC_PHASES,
  /** Two bots of one name. */
  DUPLICATE_BOT,
  /** A step that is never reused, and says for how long. */
  CONTRADICTORY_REUSE,
  /** Two budgets of one name. */
  DUPLICATE_BUDGET,
  /** Two limits of one name. */
  DUPLICATE_LIMIT,
  /** Two classes that would have the same orchestrator, or one that has its name. */
  DUPLICATE_ORCHESTRATOR,
  /** Two phases of one name that do not run side by side. */
  DUPLICATE_PHASE_NAME(Kind.WARNING),
  /** Two steps or functions of one name. */
  DUPLICATE_TASK_NAME,
  /** A bot with type parameters. */
  GENERIC_BOT,
  /** A lifecycle method that returns what nothing takes. */
  IGNORED_RESULT(Kind.WARNING),
  /** A method that the generated class could not call. */
  INACCESSIBLE_PHASE,
  /** A type that the generated class could not name. */
  INACCESSIBLE_TYPE,
  /** A nested class that needs an outer instance. */
  INNER_BOT,
  /** A backoff out of range. */
  INVALID_BACKOFF,
  /** A budget of no amount. */
  INVALID_BUDGET,
  /** Not a cron expression. */
  INVALID_CRON,
  /** A parameter's default that is no value of its type. */
  INVALID_DEFAULT,
  /** A constructor's parameter that nothing can give. */
  INVALID_DEPENDENCY,
  /** Not a duration. */
  INVALID_DURATION,
  /** An estimate that is neither a number nor a method that yields one. */
  INVALID_ESTIMATE,
  /** Not a number of calls, or one that the step cannot have. */
  INVALID_EXPECT,
  /** {@code @GroupBy} on what is not a list. */
  INVALID_GROUP,
  /** A lifecycle method with a parameter that it cannot have. */
  INVALID_LIFECYCLE,
  /** A limit out of range. */
  INVALID_LIMIT,
  /** Not a name. */
  INVALID_NAME,
  /** An accessor that gives no priority. */
  INVALID_PRIORITY_BY,
  /** A method that is to provide a dependency, and cannot. */
  INVALID_PROVIDER,
  /** Not a rate. */
  INVALID_RATE,
  /** A thread setup that cannot be constructed. */
  INVALID_THREAD_SETUP,
  /** Not a version of a step's code. */
  INVALID_VERSION,
  /** Not a time zone. */
  INVALID_ZONE,
  /** Groups of one step with different keys. */
  MISMATCHED_GROUPS,
  /** A key component of another type than its parameter. */
  MISMATCHED_KEY,
  /** A share out of range. */
  MIN_SUCCESS_OUT_OF_RANGE,
  /** The runtime is not among the class's dependencies. */
  MISSING_RUNTIME,
  /** No constructor that could be called. */
  NO_ACCESSIBLE_CONSTRUCTOR,
  /** A bot without phases. */
  NO_PHASES,
  /** {@code @Cross} with nothing to cross. */
  NOTHING_TO_CROSS,
  /** A generic class without its type arguments. */
  RAW_TYPE,
  /** Retries out of range. */
  RETRIES_OUT_OF_RANGE,
  /** Retries that have nothing to yield again. */
  RETRIES_WITHOUT_YIELD(Kind.WARNING),
  /** Two parameters that always take the same element. */
  SAME_ELEMENT(Kind.WARNING),
  /** A schedule's time that does not exist on one day of the year. */
  SCHEDULE_IN_GAP(Kind.WARNING),
  /** A secret whose default stands in the source. */
  SECRET_DEFAULT,
  /** A setting of the schedule of a bot that has none. */
  SETTING_WITHOUT_SCHEDULE(Kind.WARNING),
  /** A static method in a role. */
  STATIC_PHASE,
  /** An annotation where nothing reads it. */
  TASK_OUTSIDE_BOT,
  /** A method that returns before its work is done. */
  UNAWAITED_FUTURE,
  /** A type variable that nothing binds. */
  UNBOUND_TYPE_VARIABLE,
  /** A task names no budget. */
  UNKNOWN_BUDGET,
  /** {@code @From} names no step, or one that does not run before. */
  UNKNOWN_FROM,
  /** {@code @GroupBy} names no accessor. */
  UNKNOWN_GROUP_KEY,
  /** {@code @Key} names no component of the key. */
  UNKNOWN_KEY,
  /** A task names no limit. */
  UNKNOWN_LIMIT,
  /** A parameter of a compiled class whose name its class file does not hold. */
  UNKNOWN_PARAMETER_NAME,
  /** No step yields what a parameter takes. */
  UNMET_INPUT,
  /** A timeout that another, shorter one never lets pass. */
  UNREACHABLE_TIMEOUT(Kind.WARNING),
  /** Fan-out parameters without a common ancestor. */
  UNRELATED_FAN_OUT,
  /** A type that a compiled class names, and that is not there. */
  UNRESOLVED_TYPE,
  /** A step that yields what cannot be stored. */
  UNSTORABLE_TYPE(Kind.WARNING),
  /** A parameter of a type that cannot be set from text. */
  UNSUPPORTED_PARAM,
  /** A limit that no task names. */
  UNUSED_LIMIT(Kind.WARNING),
  /** A step whose elements no step takes. */
  UNUSED_STEP(Kind.WARNING),
  /** Workers out of range. */
  WORKERS_OUT_OF_RANGE;

  private final Kind kind;
  private final String words;

  DiagnosticCode() {
    this(Kind.ERROR);
  }

  DiagnosticCode(Kind kind) {
    this.kind = kind;
    this.words =
        Arrays.stream(name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
  }

  /** Returns whether it stops the compilation. */
  public boolean isError() {
    return kind == Kind.ERROR;
  }

  Kind kind() {
    return kind;
  }

  /** Returns the code as the user reads it, such as {@code UnmetInput}. */
  @Override
  public String toString() {
    return words;
  }
}
