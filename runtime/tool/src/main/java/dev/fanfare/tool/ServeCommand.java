package dev.fanfare.tool;

import dev.fanfare.app.batch.BatchTool;
import dev.fanfare.launcher.spi.CommandExtension;
import dev.fanfare.mcp.BatchMcpServer;
import dev.fanfare.runtime.result.FanfareException;
import dev.fanfare.server.FanfareServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The command {@code serve}: HTTP, the live page and MCP, until the process is asked to end. */
public final class ServeCommand implements CommandExtension {

  private static final ExtensionFlag PORT =
      new ExtensionFlag("--port", "N", "The port, 0 for a free one; default 7777.");
  private static final ExtensionFlag HOST =
      new ExtensionFlag("--host", "NAME", "Listens on this address too; default: loopback only.");
  private static final ExtensionFlag TOKEN_FILE =
      new ExtensionFlag(
          "--token-file", "FILE", "Reads the token from a file; default: a new one each time.");
  private static final int DEFAULT_PORT = 7777;

  /** Creates the command; for {@link java.util.ServiceLoader}. */
  public ServeCommand() {}

  @Override
  public String word() {
    return "serve";
  }

  @Override
  public String help() {
    return "Serves the batch tool and the queues over HTTP, with a live page, and MCP at /mcp.";
  }

  @Override
  public List<ExtensionFlag> flags() {
    return List.of(PORT, HOST, TOKEN_FILE);
  }

  @Override
  public int execute(ExtensionCall call) {
    try (BatchTool tool = BatchTool.open(call.batch(), call.app());
        FanfareServer server = start(call, tool)) {
      call.out().println("page   " + server.page());
      call.out().println("api    " + server.uri().resolve("/api/v1/"));
      call.out().println("mcp    " + server.uri().resolve("/mcp"));
      call.out().println("token  " + server.token());
      call.out().flush();
      awaitEnd(() -> close(server, tool));
      return 0;
    }
  }

  private static FanfareServer start(ExtensionCall call, BatchTool tool) {
    FanfareServer.Builder server =
        FanfareServer.on(tool.store(), tool.service())
            .port(port(call))
            .route("/mcp", BatchMcpServer.route(tool.service()));
    token(call).ifPresent(server::token);
    call.value(HOST.name()).ifPresent(host -> server.address(address(host), Set.of(host)));
    return server.start();
  }

  private static int port(ExtensionCall call) {
    String text = call.value(PORT.name()).orElse(Integer.toString(DEFAULT_PORT));
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
      throw new FanfareException("--port is '%s', and must be 0 to 65535".formatted(text));
    }
    return Integer.parseInt(text);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new FanfareException("--host: there is no address of '%s'".formatted(host), e);
    }
  }

  private static Optional<String> token(ExtensionCall call) {
    return call.value(TOKEN_FILE.name())
        .map(
            file -> {
              try {
                return Files.readString(Path.of(file)).strip();
              } catch (IOException e) {
                throw new FanfareException("--token-file: %s cannot be read".formatted(file), e);
              }
            });
  }

  /** Returns when the process is asked to end, after the server has been closed. */
  private static void awaitEnd(Runnable close) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              close.run();
              ended.countDown();
            },
            "fanfare-serve-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(FanfareServer server, BatchTool tool) {
    server.close();
    tool.close();
  }
}
