package io.counterpoint.gateway.subscription;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Sets up the HTTP servers for WebSockets. */
@Singleton
class WebSocketOptions implements HttpServerOptionsCustomizer {

    private static final int SECONDS_FOR_A_FAREWELL = 3;

    private final SubscriptionConfig config;

    WebSocketOptions(SubscriptionConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        customize(options);
    }

    private void customize(HttpServerOptions options) {
        options.addWebSocketSubProtocol(WebSocketEndpoint.SUBPROTOCOL)
                // Twice as much, so that what is too large is told with a code; what is larger still is cut off.
                .setMaxWebSocketFrameSize(2 * config.messageBytes())
                .setMaxWebSocketMessageSize(2 * config.messageBytes())
                .setWebSocketClosingTimeout(SECONDS_FOR_A_FAREWELL);
    }
}
