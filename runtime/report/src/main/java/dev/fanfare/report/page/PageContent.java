package dev.fanfare.report.page;

import dev.fanfare.report.data.RunBrief;
import dev.fanfare.report.data.RunData;
import dev.fanfare.report.findings.FindingRules;
import dev.fanfare.report.findings.RunFinding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page.
 *
 * @param run the run
 * @param findings what stands out in it
 * @param previous the run to hold it against, or null
 * @param files the names of the files that lie beside the page
 */
record PageContent(
    RunData run, List<RunFinding> findings, @Nullable RunBrief previous, List<String> files) {

  static PageContent of(RunData run, @Nullable RunBrief previous, List<String> files) {
    return new PageContent(run, FindingRules.of(run), previous, List.copyOf(files));
  }

  /** Returns the address at which the page's scripts show a task. */
  String link(int task) {
    String id = URLEncoder.encode(run.tasks().id(task), StandardCharsets.UTF_8);
    return "#task=" + id.replace("+", "%20");
  }
}
