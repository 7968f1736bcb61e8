package dev.fanfare.proof.campaign;

import dev.fanfare.proof.generate.ScriptedBot;
import dev.fanfare.proof.generate.Stage;
import dev.fanfare.runtime.BotRun;
import dev.fanfare.runtime.plan.Plan;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.result.TaskRecord;
import dev.fanfare.runtime.spi.Environment;
import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import dev.fanfare.testkit.Simulation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Engines with a bug each, planted on a seam: what a campaign must find. */
final class PlantedBugs {

  private PlantedBugs() {}

  /** Every fifth time that a worker is woken, nothing happens. */
  static final class LostWakeUp implements Engine {
    @Override
    public Environment environment(Simulation world) {
      int[] wakes = {0};
      return withThreads(
          world.environment(),
          thread ->
              new Wrapped(thread) {
                @Override
                public void wake() {
                  if (++wakes[0] % 5 != 0) {
                    super.wake();
                  }
                }
              });
    }
  }

  /** Every seventh attempt is made twice. */
  static final class DoubleClaim implements Engine {
    @Override
    public BotRun<ScriptedBot> run(Plan<ScriptedBot> plan, ScriptedBot bot, Simulation world) {
      int[] calls = {0};
      Stage stage = bot.stage();
      Stage twice =
          (context, takes, stubborn) -> {
            stage.attempt(context, takes, stubborn);
            if (++calls[0] % 7 == 0) {
              stage.attempt(context, takes, stubborn);
            }
          };
      return Engine.super.run(plan, bot.on(twice), world);
    }
  }

  /** A step's results stand in the order in which its tasks ended. */
  static final class CompletionOrder implements Engine {
    @Override
    public RunReport report(RunReport report) {
      List<TaskRecord> tasks = new ArrayList<>();
      for (var step : report.plan().steps()) {
        List<TaskRecord> own =
            report.tasks().stream().filter(task -> task.step().equals(step.name())).toList();
        List<TaskRecord> ended =
            own.stream().sorted(Comparator.comparing(TaskRecord::ended)).toList();
        for (int i = 0; i < own.size(); i++) {
          tasks.add(withValuesOf(own.get(i), ended.get(i)));
        }
      }
      return replaced(RunReport.class, report, "tasks", tasks);
    }

    private static TaskRecord withValuesOf(TaskRecord task, TaskRecord other) {
      return replaced(TaskRecord.class, task, "values", other.values());
    }
  }

  private static Environment withThreads(
      Environment environment, UnaryOperator<WorkerThread> threads) {
    WorkerThreads sound = environment.threads();
    WorkerThreads broken =
        new WorkerThreads() {
          @Override
          public WorkerThread create(Worker worker, Kind kind) {
            return threads.apply(sound.create(worker, kind));
          }

          @Override
          public boolean virtualThreads() {
            return sound.virtualThreads();
          }

          @Override
          public int processors() {
            return sound.processors();
          }
        };
    return environment.withThreads(broken);
  }

  private static class Wrapped implements WorkerThread {
    private final WorkerThread thread;

    Wrapped(WorkerThread thread) {
      this.thread = thread;
    }

    @Override
    public void wake() {
      thread.wake();
    }

    @Override
    public void interrupt() {
      thread.interrupt();
    }

    @Override
    public List<StackTraceElement> stack() {
      return thread.stack();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T replaced(Class<T> type, T object, String method, Object result) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              try {
                return called.getName().equals(method) && arguments == null
                    ? result
                    : called.invoke(object, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
