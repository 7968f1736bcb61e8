package dev.fanfare.mcp;

import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.server.HttpRoute;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.json.JsonMapper;

/** The batch tool as a server of the Model Context Protocol, over standard streams or HTTP. */
public final class BatchMcpServer {

  private static final String NAME = "fanfare";
  private static final String VERSION = "0.1.0";

  private BatchMcpServer() {}

  /**
   * Serves one client over streams, until its input ends. Nothing but the protocol is written to
   * the output.
   *
   * @param batch the batch tool; not closed
   * @param in what the client sends
   * @param out what the client reads
   * @throws InterruptedException if the thread was interrupted; the server is closed then
   */
  public static void serve(BatchService batch, InputStream in, OutputStream out)
      throws InterruptedException {
    BatchTools tools = new BatchTools(batch);
    CountDownLatch ended = new CountDownLatch(1);
    McpJsonMapper json = json();
    InputStream watched = new EndOfInput(in, ended::countDown);
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(json, watched, out))
            .serverInfo(NAME, VERSION)
            .instructions(BatchTools.INSTRUCTIONS)
            .jsonMapper(json)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(
                Arrays.stream(BatchAction.values())
                    .map(
                        action ->
                            McpServerFeatures.SyncToolSpecification.builder()
                                .tool(BatchTools.tool(action))
                                .callHandler(
                                    (exchange, request) -> tools.call(action, request.arguments()))
                                .build())
                    .toList())
            .build();
    try {
      ended.await();
    } finally {
      server.closeGracefully();
    }
  }

  /**
   * Creates a route for the HTTP server, at {@code /mcp}: the protocol's streamable HTTP without
   * sessions.
   *
   * @param batch the batch tool; not closed
   */
  public static HttpRoute route(BatchService batch) {
    BatchTools tools = new BatchTools(batch);
    McpJsonMapper json = json();
    HttpMcpTransport transport = new HttpMcpTransport(json);
    var unused =
        McpServer.sync(transport)
            .serverInfo(NAME, VERSION)
            .instructions(BatchTools.INSTRUCTIONS)
            .jsonMapper(json)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(
                Arrays.stream(BatchAction.values())
                    .map(
                        action ->
                            McpStatelessServerFeatures.SyncToolSpecification.builder()
                                .tool(BatchTools.tool(action))
                                .callHandler(
                                    (context, request) -> tools.call(action, request.arguments()))
                                .build())
                    .toList())
            .build();
    return transport;
  }

  private static McpJsonMapper json() {
    return new JacksonMcpJsonMapper(new JsonMapper());
  }

  /** Tells when the client has gone: its input ends. */
  private static final class EndOfInput extends java.io.FilterInputStream {

    private final Runnable ended;

    EndOfInput(InputStream in, Runnable ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return told(super.read(buffer, offset, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.run();
      }
      return read;
    }
  }
}
