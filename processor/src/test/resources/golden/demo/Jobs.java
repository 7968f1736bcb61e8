package demo;

import dev.fanfare.api.AfterRun;
import dev.fanfare.api.AfterTask;
import dev.fanfare.api.BeforeRun;
import dev.fanfare.api.BeforeTask;
import dev.fanfare.api.Bot;
import dev.fanfare.api.Limit;
import dev.fanfare.api.Param;
import dev.fanfare.api.Priority;
import dev.fanfare.api.Task;
import dev.fanfare.api.TaskContext;
import dev.fanfare.runtime.result.RunReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Bots that are methods, functions, and what is called around them. */
@Limit(name = "mail", concurrency = 2)
public class Jobs {

  /** Some settings at once. */
  record Server(URI base, Optional<String> key) {}

  final List<String> log = new ArrayList<>();
  private final Server server;
  private final int depth;

  Jobs(@Param Server server, @Param(defaultValue = "3", help = "how deep") int depth) throws IOException {
    this.server = server;
    this.depth = depth;
  }

  @BeforeRun
  void open(@Param(value = "max-rows", defaultValue = "10") long rows) {
    log.add("open " + rows);
  }

  @BeforeTask
  void before(TaskContext context) {
    log.add("before " + context.taskId());
  }

  @AfterTask
  void after() {
    log.add("after");
  }

  @AfterRun
  void close(RunReport report) {
    log.add("close " + report.state());
  }

  @Bot(schedule = "@hourly", retries = 1)
  @Task(limit = "mail")
  List<String> sendMails(
      TaskContext context,
      @Param(value = "max-rows", help = "at most") Long rows,
      @Param Optional<Duration> pause,
      @Param(defaultValue = "HIGH") Set<Priority> which)
      throws IOException {
    return List.of(context.step(), server + " " + depth, rows + " " + pause + " " + which, log.toString());
  }

  @Bot(name = "clean")
  void cleanUp() {}

  @Task(retries = 5, priority = Priority.LOW)
  String pay(String account, TaskContext context, @Param("sum") BigDecimal amount) {
    return account + amount;
  }

  @Task(name = "nothing", limit = "mail")
  void doNothing() {}
}
