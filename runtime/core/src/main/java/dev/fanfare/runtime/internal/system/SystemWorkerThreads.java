package dev.fanfare.runtime.internal.system;

import dev.fanfare.runtime.spi.Worker;
import dev.fanfare.runtime.spi.WorkerThread;
import dev.fanfare.runtime.spi.WorkerThreads;

/** Real threads: platform threads from a cache, virtual ones made for each worker. */
final class SystemWorkerThreads implements WorkerThreads {

  private final CachedThreads platform;

  SystemWorkerThreads(CachedThreads platform) {
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
