package dev.fanfare.report.findings;

import dev.fanfare.report.data.RunData;
import java.util.stream.Stream;

/** Looks for one kind of thing. */
interface FindingRule {

  /** Returns the findings about a run. */
  Stream<RunFinding> find(RunData run);
}
