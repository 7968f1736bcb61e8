package dev.fanfare.app.run;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.Operation;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;

/** The operation that reads a run that has ended. */
public record ReportOperation() implements Operation<ReportRequest, RunData> {

  @Override
  public RunData execute(ReportRequest request, AppContext context) {
    return RunFiles.read(new StoredRunFinder(request.root()).find(request.run()));
  }
}
