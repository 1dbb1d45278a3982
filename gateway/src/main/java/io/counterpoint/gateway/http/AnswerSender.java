package io.counterpoint.gateway.http;

import io.counterpoint.gateway.caching.CachePolicy;
import io.counterpoint.gateway.caching.CachingConfig;
import io.counterpoint.gateway.subgraph.SubgraphConfig;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Sends answers: with what caches and browsers should know, and compressed where that pays. */
@Singleton
class AnswerSender {

    private static final String VARY = "accept, accept-encoding";

    private final Vertx vertx;
    private final Gzip gzip;
    private final List<String> personalHeaders;
    private final String varyOfCacheable;

    AnswerSender(Vertx vertx, HttpConfig config, CachingConfig caching, SubgraphConfig subgraphs) {
        this.vertx = vertx;
        this.gzip = new Gzip(config.compression());
        this.personalHeaders = List.copyOf(caching.personalHeaders());
        this.varyOfCacheable = (VARY + ", " + String.join(", ", personalHeaders)).toLowerCase(Locale.ROOT);
    }

    /** Sends an answer, unless the client has gone. */
    void send(Exchange exchange, MediaType type, int status, byte[] body, CachePolicy policy) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("content-type", type.header())
                .putHeader("x-content-type-options", "nosniff");
        response.headers().add("vary", policy.isCacheable() ? varyOfCacheable : VARY);
        if ((policy.isCacheable() || exchange.isGet()) && isKnown(exchange, body, policy)) {
            var unused = response.setStatusCode(304).end();
        } else if (gzip.applies(body.length, exchange.request().getHeader("accept-encoding"))) {
            response.putHeader("content-encoding", "gzip");
            compress(response, body);
        } else {
            var unused = response.end(Buffer.buffer(body));
        }
    }

    /** Tells caches what they may do; answers whether the client says that it has the answer already. */
    private boolean isKnown(Exchange exchange, byte[] body, CachePolicy policy) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = exchange.response();
        boolean isPersonal = personalHeaders.stream().anyMatch(request.headers()::contains);
        response.putHeader("cache-control", (isPersonal ? policy.personal() : policy).header());
        if (!policy.isCacheable() || !exchange.isGet()) {
            return false;
        }
        String tag = EntityTag.of(body);
        response.putHeader("etag", tag);
        return EntityTag.matches(request.getHeader("if-none-match"), tag);
    }

    private void compress(HttpServerResponse response, byte[] body) {
        if (!Gzip.isLarge(body.length)) {
            var unused = response.end(Buffer.buffer(Gzip.compress(body)));
            return;
        }
        var unused = vertx.executeBlocking(() -> Gzip.compress(body), false).onComplete(done -> {
            if (response.ended() || response.closed()) {
                return;
            }
            if (done.failed()) {
                response.headers().remove("content-encoding");
            }
            response.end(Buffer.buffer(done.succeeded() ? Objects.requireNonNull(done.result()) : body));
        });
    }
}
