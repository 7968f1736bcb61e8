package dev.fanfare.mcp;

import dev.fanfare.server.HttpAnswer;
import dev.fanfare.server.HttpRequest;
import dev.fanfare.server.HttpRoute;
import dev.fanfare.server.RequestException;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The protocol's streamable HTTP transport without sessions, as a route of our server. */
final class HttpMcpTransport implements McpStatelessServerTransport, HttpRoute {

  private final McpJsonMapper json;
  private volatile @Nullable McpStatelessServerHandler handler;

  HttpMcpTransport(McpJsonMapper json) {
    this.json = json;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler serverHandler) {
    handler = serverHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public HttpAnswer answer(HttpRequest request) throws IOException {
    McpStatelessServerHandler served = handler;
    if (served == null) {
      throw new RequestException(404, "there is nothing at this path");
    }
    if (!request.method().equals("POST")) {
      throw new RequestException(405, "the protocol's messages are sent with POST");
    }
    JSONRPCMessage message = message(request);
    if (message instanceof JSONRPCNotification notification) {
      served.handleNotification(McpTransportContext.EMPTY, notification).block();
      return HttpAnswer.empty(202);
    }
    if (message instanceof JSONRPCRequest call) {
      var response = served.handleRequest(McpTransportContext.EMPTY, call).block();
      return HttpAnswer.text(200, "application/json", json.writeValueAsString(response));
    }
    throw new RequestException(400, "a server takes requests and notifications only");
  }

  private JSONRPCMessage message(HttpRequest request) throws IOException {
    try {
      return McpSchema.deserializeJsonRpcMessage(json, request.text());
    } catch (IllegalArgumentException | IOException e) {
      throw new RequestException(400, "the body is no message of the protocol");
    }
  }
}
