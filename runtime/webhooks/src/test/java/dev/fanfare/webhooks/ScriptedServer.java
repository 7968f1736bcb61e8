package dev.fanfare.webhooks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on loopback that answers each request as the script says, rightly or wrongly. */
final class ScriptedServer implements AutoCloseable {

  record Request(String line, Map<String, String> headers, String body) {}

  /** What it does with a request. */
  interface Reply {
    void write(OutputStream out) throws Exception;
  }

  final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

  /** Opens when a client has ended a connection. */
  final CountDownLatch hungUp = new CountDownLatch(1);

  private final BlockingQueue<Reply> script = new LinkedBlockingQueue<>();
  private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
  private final ServerSocket server;

  ScriptedServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/services/T0/s3cr3t";
  }

  ScriptedServer then(Reply reply) {
    script.add(reply);
    return this;
  }

  ScriptedServer answers(int status, String... headers) {
    return then(out -> out.write(head(status, headers, "Content-Length: 2", "\r\nok")));
  }

  /** Answers nothing, and keeps the connection. */
  ScriptedServer hangs() {
    return then(out -> {});
  }

  /** Begins a body that it never ends. */
  ScriptedServer drips(int status) {
    return then(out -> out.write(head(status, new String[0], "Content-Length: 1000", "\r\n.")));
  }

  private static byte[] head(int status, String[] headers, String length, String rest) {
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append(length)
        .append("\r\n")
        .append(rest)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private void accept() throws IOException {
    while (!server.isClosed()) {
      Socket socket = server.accept();
      sockets.add(socket);
      daemon(() -> serve(socket));
    }
  }

  private void serve(Socket socket) throws Exception {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          int colon = header.indexOf(':');
          headers.put(
              header.substring(0, colon).toLowerCase(Locale.ROOT),
              header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.get("content-length")));
        Reply reply = script.take();
        requests.add(new Request(line, headers, new String(body, StandardCharsets.UTF_8)));
        reply.write(socket.getOutputStream());
        socket.getOutputStream().flush();
      }
    } finally {
      hungUp.countDown();
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception e) {
                // The client went away, or the test has ended.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
