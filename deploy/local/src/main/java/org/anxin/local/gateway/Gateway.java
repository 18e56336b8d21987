package org.anxin.local.gateway;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The gateway: {@code /intake/…} goes to intake and so on, {@code /intake/q/…} to intake's own {@code /q/…} with its
 * health, metrics and OpenAPI.
 */
public final class Gateway implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int EVENT_LOOPS = 2;
    private static final int CONNECTIONS_PER_SERVICE = 256;

    /** At longer bodies the services cut the connection; intake takes files. */
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int MOST_BYTES_OF_FILES = 40 * 1024 * 1024;

    private final Vertx vertx;
    private final int port;

    private Gateway(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /**
     * Opens the port.
     *
     * @param port on 127.0.0.1
     * @param routes the services' ports by the first segment of the path
     * @throws IllegalStateException when the port can't be opened
     */
    public static Gateway start(int port, Map<String, Integer> routes) {
        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false)));
        var gateway = new Gateway(vertx, port);
        try {
            vertx.deployVerticle(() -> new Entrance(port, routes), new DeploymentOptions().setInstances(EVENT_LOOPS))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
            return gateway;
        } catch (ExecutionException | TimeoutException e) {
            gateway.close();
            throw new IllegalStateException("The gateway can't listen on port " + port + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            gateway.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the gateway started", e);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The gateway didn't close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Entrance extends AbstractVerticle {
        private final int port;
        private final Map<String, Integer> routes;
        private final Map<String, HttpProxy> proxies = new HashMap<>();

        private Entrance(int port, Map<String, Integer> routes) {
            this.port = port;
            this.routes = routes;
        }

        @Override
        public void start(Promise<Void> started) {
            var client = vertx.createHttpClient(new HttpClientOptions()
                    .setMaxPoolSize(CONNECTIONS_PER_SERVICE)
                    .setConnectTimeout(2000)
                    .setKeepAliveTimeout(30));
            routes.forEach((service, target) -> proxies.put(
                    service,
                    HttpProxy.reverseProxy(client).origin(target, LOOPBACK).addInterceptor(new ToService(service))));
            // HTTP/1.1 only: the proxy passes a body without a declared length on only as chunks, which HTTP/2 hasn't.
            var server = new HttpServerOptions().setHost(LOOPBACK).setPort(port).setHttp2ClearTextEnabled(false);
            vertx.createHttpServer(server)
                    .requestHandler(this::handle)
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void handle(HttpServerRequest request) {
            var path = request.path();
            if (path == null || path.equals("/")) {
                request.response()
                        .putHeader("content-type", "text/html; charset=utf-8")
                        .end(IndexPage.of(routes.keySet()));
                return;
            }
            var service = firstSegment(path);
            var most = service.equals("intake") ? MOST_BYTES_OF_FILES : MOST_BYTES;
            var proxy = proxies.get(service);
            if (proxy == null) {
                refuse(request, Problem.unknownPath());
            } else if (length(request) > most) {
                refuse(request, Problem.tooLong(most));
            } else {
                proxy.handle(request);
            }
        }

        /** Whatever the client still sends is read and dropped: it may not look for an answer before it has sent all. */
        private static void refuse(HttpServerRequest request, Problem problem) {
            request.resume();
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader("content-type", Problem.MEDIA_TYPE)
                    .end(problem.json(String.valueOf(request.path())));
        }

        private static long length(HttpServerRequest request) {
            var length = request.getHeader("content-length");
            // One that is no number is refused by the server itself.
            return length == null ? 0 : Long.parseLong(length);
        }

        private static String firstSegment(String path) {
            var end = path.indexOf('/', 1);
            return end < 0 ? path.substring(1) : path.substring(1, end);
        }
    }

    /** Rewrites what goes to a service, and answers in its place when it can't. */
    private record ToService(String service) implements ProxyInterceptor {
        @Override
        public io.vertx.core.Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            var request = context.request();
            var own = "/" + service + "/q/";
            if (request.getURI().startsWith(own)) {
                request.setURI(request.getURI().substring(service.length() + 1));
            }
            // Who asked, for limits against floods; what the client claims about it is overwritten.
            request.headers().remove("Forwarded");
            request.putHeader(
                    "X-Forwarded-For", request.proxiedRequest().remoteAddress().hostAddress());
            var asked = request.proxiedRequest().authority();
            if (asked != null) {
                // The service writes its links for the address that was asked, not for its own port.
                request.setAuthority(asked);
            }
            return context.sendRequest().recover(fault -> io.vertx.core.Future.succeededFuture(answer(context, fault)));
        }

        private ProxyResponse answer(ProxyContext context, @Nullable Throwable fault) {
            var problem =
                    fault instanceof ConnectException ? Problem.serviceDown(service) : Problem.answerLost(service);
            return context.request()
                    .release()
                    .response()
                    .setStatusCode(problem.status())
                    .putHeader("content-type", Problem.MEDIA_TYPE)
                    .putHeader("retry-after", "1")
                    .setBody(Body.body(Buffer.buffer(problem.json(
                            String.valueOf(context.request().proxiedRequest().path())))));
        }
    }
}
