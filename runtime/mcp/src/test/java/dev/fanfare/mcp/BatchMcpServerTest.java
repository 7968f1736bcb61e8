package dev.fanfare.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fanfare.queue.batch.BatchAction;
import dev.fanfare.queue.batch.BatchService;
import dev.fanfare.queue.function.SleepFunction;
import dev.fanfare.server.FanfareServer;
import dev.fanfare.store.Store;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The protocol's own client against both transports. */
@Timeout(90)
class BatchMcpServerTest {

  @TempDir Path directory;

  /** Runs in the other process of the test over standard streams. */
  public static void main(String[] args) throws InterruptedException {
    try (Store store = Store.open(Path.of(args[0]));
        BatchService batch =
            BatchService.open(store, "batch", List.of(new SleepFunction()), Path.of(args[1]))) {
      BatchMcpServer.serve(batch, System.in, System.out);
    }
  }

  @Test
  void servesTheOfficialClientOverHttp() {
    try (Store store = Store.open(directory.resolve("store.db"));
        BatchService batch =
            BatchService.open(store, "batch", List.of(new SleepFunction()), directory);
        FanfareServer server =
            FanfareServer.on(store, batch).route("/mcp", BatchMcpServer.route(batch)).start()) {
      drive(
          HttpClientStreamableHttpTransport.builder(server.uri().toString())
              .endpoint("/mcp")
              .requestBuilder(
                  HttpRequest.newBuilder().header("Authorization", "Bearer " + server.token()))
              .build());
    }
  }

  @Test
  void servesTheOfficialClientOverStandardStreams() {
    ServerParameters java =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-cp",
                System.getProperty("java.class.path"),
                BatchMcpServerTest.class.getName(),
                directory.resolve("store.db").toString(),
                directory.toString())
            .build();
    drive(new StdioClientTransport(java, new JacksonMcpJsonMapper(new JsonMapper())));
  }

  private static void drive(McpClientTransport transport) {
    try (McpSyncClient client =
        McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build()) {
      client.initialize();
      List<Tool> tools = client.listTools().tools();
      assertEquals(
          Arrays.stream(BatchAction.values()).map(BatchTools::name).toList(),
          tools.stream().map(Tool::name).toList());
      assertTrue(tool(tools, "batch_status").annotations().readOnlyHint());
      assertTrue(tool(tools, "batch_clear").annotations().destructiveHint());
      assertFalse(tool(tools, "batch_add").annotations().idempotentHint());

      CallToolResult added = call(client, "batch_add", Map.of("name", "a", "function", "sleep"));
      assertEquals(
          "task 1 'a' is ready; call start to run the batch", structured(added).get("message"));
      call(client, "batch_start", Map.of());
      while (!Integer.valueOf(0)
          .equals(structured(call(client, "batch_status", Map.of())).get("open"))) {
        Thread.onSpinWait();
      }
      Map<?, ?> results = structured(call(client, "batch_results", Map.of()));
      Map<?, ?> first = (Map<?, ?>) ((List<?>) results.get("results")).get(0);
      assertEquals(Map.of("slept", 0.0), first.get("result"));

      CallToolResult refused = call(client, "batch_add", Map.of("name", "b", "function", "shell"));
      assertTrue(refused.isError());
      String why = ((TextContent) refused.content().get(0)).text();
      assertEquals(
          "there is no function 'shell'; the functions are sleep; 'shell' is off unless it is"
              + " allowed: --allow shell",
          why);
    }
  }

  private static Tool tool(List<Tool> tools, String name) {
    return tools.stream().filter(tool -> tool.name().equals(name)).findFirst().orElseThrow();
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static Map<?, ?> structured(CallToolResult result) {
    return (Map<?, ?>) result.structuredContent();
  }
}
