package io.counterpoint.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cross-origin resource sharing by the Fetch standard. A page of another origin is not refused: its browser keeps the
 * answer from it, and does not send what needs a preflight.
 */
final class Cors {

    private static final String ANY = "*";
    private static final String EXPOSED = "ETag, Retry-After";

    private final Set<String> origins;
    private final boolean credentials;
    private final String headers;
    private final String maxAge;

    Cors(HttpConfig.Cors config) {
        this.origins = Set.copyOf(config.origins().orElse(List.of()));
        this.credentials = config.credentials();
        this.headers = String.join(", ", config.headers());
        this.maxAge = String.valueOf(config.maxAge().toSeconds());
        if (credentials && origins.contains(ANY)) {
            throw new IllegalStateException(
                    "counterpoint.gateway.http.cors.origins must name the origins that may send credentials");
        }
    }

    boolean isEnabled() {
        return !origins.isEmpty();
    }

    /** Answers a preflight, and lets everything else pass with what the browser needs to know. */
    void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String origin = request.getHeader("origin");
        boolean isAllowed = isAllowed(origin);
        response.headers().add("vary", "origin");
        if (isAllowed) {
            response.putHeader("access-control-allow-origin", origins.contains(ANY) ? ANY : origin);
            response.putHeader("access-control-expose-headers", EXPOSED);
            if (credentials) {
                response.putHeader("access-control-allow-credentials", "true");
            }
        }
        if (request.method().name().equals("OPTIONS") && request.headers().contains("access-control-request-method")) {
            if (isAllowed) {
                response.putHeader("access-control-allow-methods", "GET, POST");
                response.putHeader("access-control-allow-headers", headers);
                response.putHeader("access-control-max-age", maxAge);
            }
            var unused = response.setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private boolean isAllowed(@Nullable String origin) {
        return origin != null && (origins.contains(ANY) || origins.contains(origin));
    }
}
