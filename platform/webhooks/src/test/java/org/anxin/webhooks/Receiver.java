package org.anxin.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody's HTTP server that takes webhooks. */
final class Receiver implements AutoCloseable {
    /** What it got. */
    record Message(Map<String, List<String>> headers, String body) {
        String id() {
            return headers.get("Webhook-id").getFirst();
        }

        String host() {
            return headers.get("Host").getFirst();
        }
    }

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();

    Receiver() {
        this(open());
    }

    Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook?of=anxin";
    }

    /** From now on. */
    void answer(int newStatus, Map<String, String> newHeaders) {
        headers = newHeaders;
        status = newStatus;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            messages.add(new Message(
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
