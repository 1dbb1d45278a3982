package io.counterpoint.gateway.subgraph;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections to one subgraph, apart for each event loop: a request and its calls stay on one thread. Connections that
 * all event loops shared would hand most calls from one thread to another and back, which costs about as much as the call.
 */
final class EventLoopClients {

    private static final int UNBOUNDED = -1;

    private final Vertx vertx;
    private final HttpClientOptions options;
    private final PoolOptions pool;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();

    /** @param connections that each event loop may have */
    EventLoopClients(Vertx vertx, int connectTimeoutMillis, int connections) {
        this.vertx = vertx;
        this.options = new HttpClientOptions().setConnectTimeout(connectTimeoutMillis);
        this.pool = new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(UNBOUNDED);
    }

    /** The client of the current event loop. */
    HttpClient current() {
        EventLoop loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        HttpClient known = clients.get(loop);
        return known == null ? clients.computeIfAbsent(loop, unused -> vertx.createHttpClient(options, pool)) : known;
    }

    void close() {
        clients.values().forEach(HttpClient::close);
    }
}
