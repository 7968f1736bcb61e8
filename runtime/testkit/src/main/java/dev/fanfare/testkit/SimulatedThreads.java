package dev.fanfare.testkit;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.util.ArrayList;
import java.util.List;

/** The workers of a simulated world. */
final class SimulatedThreads implements WorkerThreads {

  private static final int PROCESSORS = 4;
  private static final int MOST_DESCRIBED = 10;

  private final SimulatedTimetable timetable;
  private final List<SimulatedWorker> workers = new ArrayList<>();

  SimulatedThreads(SimulatedTimetable timetable) {
    this.timetable = timetable;
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    SimulatedWorker simulated = new SimulatedWorker(worker, timetable);
    workers.removeIf(SimulatedWorker::isDone);
    workers.add(simulated);
    return simulated;
  }

  @Override
  public boolean virtualThreads() {
    return true;
  }

  @Override
  public int processors() {
    return PROCESSORS;
  }

  /** The worker whose method is being called. */
  SimulatedWorker caller() {
    for (SimulatedWorker worker : workers) {
      if (worker.calls()) {
        return worker;
      }
    }
    throw new IllegalStateException("only an attempt that runs in the simulation takes time");
  }

  /** Returns the number of workers that have begun and not ended, without those that hang. */
  long left() {
    return workers.stream().filter(SimulatedWorker::isLeft).count();
  }

  /** Returns descriptions of the first workers that have not ended. */
  List<String> described() {
    return workers.stream()
        .filter(worker -> !worker.isDone())
        .limit(MOST_DESCRIBED)
        .map(SimulatedWorker::toString)
        .toList();
  }
}
