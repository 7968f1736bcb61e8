package dev.fanfare.app.run;

import dev.fanfare.app.AppContext;
import dev.fanfare.app.Operation;
import dev.fanfare.report.RunFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The operation that writes more files of a run that has ended. */
public record ExportOperation() implements Operation<ExportRequest, WrittenFiles> {

  @Override
  public WrittenFiles execute(ExportRequest request, AppContext context) {
    Path directory = new StoredRunFinder(request.run().root()).find(request.run().run());
    List<String> unwritten = new ArrayList<>();
    List<Path> files =
        RunFiles.write(
            RunFiles.read(directory), directory, request.formats(), null, unwritten::add);
    return new WrittenFiles(files, unwritten);
  }
}
