package io.counterpoint.gateway.subscription;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps other web sites from opening WebSockets with what their visitors' browsers may reach. */
final class OriginCheck {

    private final Set<String> allowed;

    OriginCheck(Optional<Set<String>> allowed) {
        this.allowed = allowed.orElse(Set.of());
    }

    /** Whether the request comes from no page, from a page of this host, or from one of an allowed origin. */
    boolean allows(HttpServerRequest request) {
        String origin = request.getHeader("origin");
        return origin == null
                || allowed.contains("*")
                || allowed.contains(origin)
                || isAt(origin, request.getHeader("host"));
    }

    private static boolean isAt(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
