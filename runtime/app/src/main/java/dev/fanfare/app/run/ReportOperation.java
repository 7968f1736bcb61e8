package dev.fanfare.app.run;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.Operation;
import dev.fanfare.report.RunFiles;
import dev.fanfare.report.data.RunData;
import java.nio.file.Path;

/** Reads a run that has ended. */
public record ReportOperation() implements Operation<ReportRequest, RunData> {

  @Override
  public RunData execute(ReportRequest request, AppContext context) {
    for (Path run :
        new StaleDrafts(request.root(), context.machine().time().instant()).unfinished()) {
      context.notice(run + " was not written whole: its run is being written, or was killed");
    }
    return RunFiles.read(new StoredRunFinder(request.root()).find(request.run()));
  }
}
