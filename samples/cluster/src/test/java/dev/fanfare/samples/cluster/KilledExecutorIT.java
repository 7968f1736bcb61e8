package dev.fanfare.samples.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.event.RunEvent;
import dev.fanfare.runtime.result.RunReport;
import dev.fanfare.runtime.spi.EngineProvider.OpenEngine;
import dev.fanfare.samples.audit.JarAudit;
import dev.fanfare.spark.SparkEngineProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Kills an executor of a cluster of real processes in the middle of a run. */
class KilledExecutorIT {

  private static final Set<String> MODULES = Set.of("java.base", "java.xml");

  @Test
  void theAnswerIsTheSameAfterAnExecutorWasKilled() throws Exception {
    System.setProperty("spark.jars", "");
    System.setProperty("spark.driver.host", "127.0.0.1");
    RunReport here = Fanfare.bot(JarAudit.class).param("modules", MODULES).run().orThrow();
    int half = here.tasks().size() / 2;
    List<ProcessHandle> all;
    try (ClusterProcesses cluster = ClusterProcesses.start(2)) {
      CompletableFuture<ProcessHandle> killed = new CompletableFuture<>();
      try (OpenEngine engine = new SparkEngineProvider().open(cluster.master(), "jar-audit")) {
        assertEquals(2, cluster.executors().size(), "executors");
        all = cluster.handles();
        AtomicInteger ended = new AtomicInteger();
        RunReport there =
            Fanfare.bot(JarAudit.class)
                .param("modules", MODULES)
                .engine(engine)
                .listener(
                    event -> {
                      if (event instanceof RunEvent.TaskEnded && ended.incrementAndGet() == half) {
                        ProcessHandle victim = cluster.executors().get(0);
                        victim.destroyForcibly();
                        killed.complete(victim);
                      }
                    })
                .run()
                .orThrow();

        assertTrue(killed.isDone(), "no executor was killed");
        assertEquals(here.digest(), there.digest());
        assertEquals(here.summary().counts(), there.summary().counts());
      }
    }
    for (ProcessHandle process : all) {
      assertFalse(process.isAlive(), "was left behind: " + process.info());
    }
  }
}
