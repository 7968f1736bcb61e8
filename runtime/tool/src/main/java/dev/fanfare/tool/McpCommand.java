package dev.fanfare.tool;

import dev.fanfare.app.batch.BatchTool;
import dev.fanfare.launcher.spi.CommandExtension;
import dev.fanfare.mcp.BatchMcpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;

/** The command {@code mcp}: the batch tool for one agent, over standard streams. */
public final class McpCommand implements CommandExtension {

  /** Creates the command; for {@link java.util.ServiceLoader}. */
  public McpCommand() {}

  @Override
  public String word() {
    return "mcp";
  }

  @Override
  public String help() {
    return "Serves the batch tool to an agent over standard input and output.";
  }

  @Override
  public List<ExtensionFlag> flags() {
    return List.of();
  }

  @Override
  public int execute(ExtensionCall call) {
    // Nothing but the protocol may be written there, whatever a function prints.
    System.setOut(call.err());
    try (BatchTool tool = BatchTool.open(call.batch(), call.app());
        FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      BatchMcpServer.serve(tool.service(), System.in, out);
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (java.io.IOException e) {
      call.err().println("standard output cannot be closed: " + e.getMessage());
      return 1;
    }
  }
}
