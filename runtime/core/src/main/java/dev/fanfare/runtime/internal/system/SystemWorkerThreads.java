package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;
import java.util.concurrent.Executor;

/** Real threads: platform threads that are shared, virtual ones made for each worker. */
final class SystemWorkerThreads implements WorkerThreads {

  private final Executor platform;

  SystemWorkerThreads(Executor platform) {
    this.platform = platform;
  }

  @Override
  public WorkerThread create(Worker worker, Kind kind) {
    return new ThreadDriver(worker, kind, kind.virtual() ? VirtualThreads::start : platform);
  }

  @Override
  public boolean virtualThreads() {
    return VirtualThreads.present();
  }

  @Override
  public int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}
