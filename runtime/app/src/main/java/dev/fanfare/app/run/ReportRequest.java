package dev.fanfare.app.run;

import java.nio.file.Path;

/**
 * A request about a run that has ended.
 *
 * @param run the beginning of its id, a directory, or {@code last}
 * @param root the directory of runs
 */
public record ReportRequest(String run, Path root) {}
