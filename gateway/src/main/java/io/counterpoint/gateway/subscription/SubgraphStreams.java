package io.counterpoint.gateway.subscription;

import io.counterpoint.gateway.execution.EventSource;
import io.counterpoint.gateway.json.JsonObject;
import io.counterpoint.gateway.json.JsonScalar;
import io.counterpoint.gateway.serving.Served;
import io.counterpoint.gateway.subgraph.Subgraphs;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** Opens subscriptions at subgraphs, each over a WebSocket of its own. */
@Singleton
class SubgraphStreams {

    private final Vertx vertx;
    private final SubscriptionConfig config;
    private final WebSocketClient client;

    SubgraphStreams(Vertx vertx, SubscriptionConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(Math.max(1, config.subscriptions()))
                .setMaxFrameSize(config.bufferBytes())
                .setMaxMessageSize(config.bufferBytes()));
    }

    /** Starts to listen; what comes of it goes to the listener, later and on the current event loop. */
    SubgraphStream open(Served served, EventSource source, MultiMap headers, SubgraphStream.Listener listener) {
        Subgraphs.Address address = served.subgraphs().address(source.graph(), headers);
        var payload = new JsonObject();
        address.passed().forEach((name, value) -> payload.put(name, JsonScalar.string(value)));
        var stream = new SubgraphStream(
                vertx,
                address.name(),
                source.request(),
                payload.toText(),
                address.timeout(),
                config.keepAlive(),
                listener);
        client.connect(options(address)).onSuccess(stream::connected).onFailure(stream::broken);
        return stream;
    }

    private static WebSocketConnectOptions options(Subgraphs.Address address) {
        URI url = address.url();
        boolean secure = "https".equals(url.getScheme());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var options = new WebSocketConnectOptions();
        options.setHost(url.getHost())
                .setPort(url.getPort() > 0 ? url.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setConnectTimeout(address.timeout().toMillis());
        options.setHeaders(address.headers());
        return options.setSubProtocols(List.of(WebSocketEndpoint.SUBPROTOCOL)).setAllowOriginHeader(false);
    }
}
