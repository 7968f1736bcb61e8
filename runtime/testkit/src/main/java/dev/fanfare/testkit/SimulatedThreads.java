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

  private final Agenda agenda;
  private final List<SimulatedWorker> workers = new ArrayList<>();

  SimulatedThreads(Agenda agenda) {
    this.agenda = agenda;
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    SimulatedWorker simulated = new SimulatedWorker(worker, agenda);
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

  /** How many have begun and not come to their end, those that hang left out. */
  long left() {
    return workers.stream().filter(SimulatedWorker::isLeft).count();
  }

  /** What those are at that have not come to their end, the first of them. */
  List<String> described() {
    return workers.stream()
        .filter(worker -> !worker.isDone())
        .limit(MOST_DESCRIBED)
        .map(SimulatedWorker::toString)
        .toList();
  }
}
